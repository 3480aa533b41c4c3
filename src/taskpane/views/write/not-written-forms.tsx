import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { FormReport } from "../../../core/shape";
import { CellLink } from "../../parts/cell-link";
import { useSessionActions } from "../../parts/session-context";
import { common } from "../../texts/common";
import { write as texts } from "../../texts/write";

const useStyles = makeStyles({
  section: { marginTop: "16px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  heading: { margin: "0 0 4px", fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "6px", overflowWrap: "anywhere" },
  why: { color: tokens.colorNeutralForeground3 },
});

interface NotWrittenFormsProps {
  readonly forms: readonly FormReport[];
  readonly allYears: boolean;
}

/** The forms that are left out, each with the reason, and the way to include those of older years and of none. */
export function NotWrittenForms({ forms, allYears }: NotWrittenFormsProps) {
  const styles = useStyles();
  const session = useSessionActions();
  const left = forms.filter(({ notWritten }) => notWritten !== null && notWritten !== "unscored");
  const older = allYears || left.some(({ notWritten }) => notWritten === "older-year" || notWritten === "no-year");
  if (left.length === 0 && !older) return null;
  return (
    <section className={styles.section} aria-label={texts.notWritten}>
      {left.length > 0 && <h2 className={styles.heading}>{texts.notWritten}</h2>}
      <ul className={styles.list}>
        {left.map(({ id, sheet, range, title, notWritten }) => (
          <li key={id}>
            <CellLink sheet={sheet} cell={range.split(":")[0] ?? "A1"} text={title || sheet} />
            <div className={styles.why}>{notWritten && common.notWritten[notWritten]}</div>
          </li>
        ))}
      </ul>
      {older && (
        <Checkbox
          label={texts.olderYears}
          checked={allYears}
          onChange={(_event, { checked }) => void session.changeSettings({ allYears: checked === true })}
        />
      )}
    </section>
  );
}
