import { makeStyles, tokens } from "@fluentui/react-components";
import type { ProjectList } from "../../../core/templates/project-list";
import { useFieldStyles } from "../../parts/field-styles";
import { templates } from "../../texts/templates";
import { Choice } from "./choice";
import { Labelled } from "./labelled";
import { ProjectPreview } from "./project-preview";
import { type Asked, OF_PROJECTS } from "./wanted";

const texts = templates.many;

const useStyles = makeStyles({
  list: { minHeight: "84px", padding: "6px 8px", resize: "vertical" },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface ProjectsChoiceProps {
  readonly asked: Asked;
  readonly list: ProjectList | null;
  readonly onAsk: (change: Partial<Asked>) => void;
}

/** One project's form, or one for each line of a pasted list. */
export function ProjectsChoice({ asked, list, onAsk }: ProjectsChoiceProps) {
  const styles = useStyles();
  const { field } = useFieldStyles();
  if (asked.kind !== OF_PROJECTS) return null;
  return (
    <>
      <Choice
        label={texts.choice}
        value={asked.several ? "several" : "one"}
        options={[
          { value: "one", text: texts.one },
          { value: "several", text: texts.several },
        ]}
        onChoose={(value) => onAsk({ several: value === "several" })}
      />
      {list && (
        <>
          <Labelled text={texts.label}>
            <textarea
              className={`${field} ${styles.list}`}
              spellCheck={false}
              placeholder={texts.example}
              value={asked.list}
              onChange={({ target }) => onAsk({ list: target.value })}
            />
          </Labelled>
          <p className={styles.hint}>{texts.hint}</p>
          <ProjectPreview list={list} />
        </>
      )}
    </>
  );
}
