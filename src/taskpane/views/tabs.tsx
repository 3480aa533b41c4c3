import { makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import type { Review } from "../../core/shape";
import { Busy } from "../parts/busy";
import { tabId, TabStrip } from "../parts/tab-strip";
import type { SessionState } from "../session/state";
import { texts } from "../texts";
import { VIEWS } from "./index";
import type { FindingFilter } from "./view";

const PANEL = "panel";

const useStyles = makeStyles({
  panel: { flexGrow: 1, flexBasis: 0, minHeight: "200px", overflowY: "auto", backgroundColor: tokens.colorNeutralBackground2 },
  loading: { padding: "24px" },
});

interface TabsProps {
  readonly review: Review;
  readonly state: SessionState;
}

/** The views of a review, one at a time. */
export function Tabs({ review, state }: TabsProps) {
  const styles = useStyles();
  const [selected, setSelected] = useState("overview");
  const [filter, setFilter] = useState<FindingFilter | null>(null);
  const select = (id: string, next: FindingFilter | null = null) => {
    setFilter(next);
    setSelected(id);
  };
  const view = VIEWS.find(({ id }) => id === selected);
  const tabs = VIEWS.map(({ id, label, count }) => ({ id, label, count: count?.(review) ?? 0 }));
  return (
    <>
      <TabStrip label={texts.viewsLabel} tabs={tabs} selected={selected} panelId={PANEL} onSelect={(id) => select(id)} />
      <div id={PANEL} className={styles.panel} role="tabpanel" aria-labelledby={tabId(selected)} tabIndex={-1}>
        <Suspense fallback={<Busy className={styles.loading} text={texts.busy.loading} />}>
          {view && <view.Component review={review} state={state} filter={filter} showFindings={(next) => select("findings", next)} />}
        </Suspense>
      </div>
    </>
  );
}
