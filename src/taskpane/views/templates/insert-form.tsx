import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Card } from "../../parts/card";
import { useSessionActions } from "../../parts/session-context";
import type { Insertion, Place } from "../../session/insertions";
import type { SessionState } from "../../session/state";
import { usualOptions } from "../../session/usual-options";
import { templates as texts } from "../../texts/templates";
import { FormFields } from "./form-fields";
import { NOTHING_ASKED, readProjects, wantedForms } from "./wanted";
import { OccupiedNote } from "./occupied-note";
import { PlaceChoice } from "./place-choice";
import { ProjectsChoice } from "./projects-choice";

const useStyles = makeStyles({
  submit: { alignSelf: "flex-start" },
});

/** Which form, what is known of it, and where it goes. What is left open comes from the forms in the workbook. */
export function InsertForm({ state }: { readonly state: SessionState }) {
  const styles = useStyles();
  const session = useSessionActions();
  const usual = usualOptions(state.review?.forms ?? []);
  const [asked, setAsked] = useState(NOTHING_ASKED);
  const [place, setPlace] = useState<Place>("new-sheets");
  const [insertion, setInsertion] = useState<Insertion | null>(null);
  const list = readProjects(asked);
  const wanted = wantedForms(asked, list);
  const where: Place = list ? "new-sheets" : place;

  const insert = async (to: Place): Promise<void> => {
    if (wanted && wanted.length > 0) setInsertion(await session.insertForms(wanted, to));
  };
  return (
    <Card>
      <FormFields asked={asked} usual={usual} onAsk={(change) => setAsked({ ...asked, ...change })} />
      <ProjectsChoice asked={asked} list={list} onAsk={(change) => setAsked({ ...asked, ...change })} />
      {!list && <PlaceChoice place={place} onChoose={setPlace} />}
      {insertion?.kind === "occupied" && (
        <OccupiedNote problem={insertion.problem} onNewSheet={() => void insert("new-sheets")} onAgain={() => void insert("selection")} />
      )}
      <Button
        className={styles.submit}
        appearance="primary"
        disabledFocusable={state.busy !== null || !wanted || wanted.length === 0}
        onClick={() => void insert(where)}
      >
        {list ? texts.insertMany(list.projects.length) : texts.insert}
      </Button>
    </Card>
  );
}
