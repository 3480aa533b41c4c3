import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId } from "react";
import type { FormReport } from "../../../core/shape";
import { indicators as texts } from "../../texts/indicators";
import { fundsRow, indicatorRow } from "./row";
import { ScoreRow } from "./score-row";

const useStyles = makeStyles({
  section: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: "hidden",
  },
  heading: { margin: 0 },
  toggle: {
    display: "flex",
    alignItems: "flex-start",
    gap: "6px",
    width: "100%",
    padding: "8px 10px",
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  text: { minWidth: 0 },
  sheet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  chevron: { flexShrink: 0, marginTop: "3px", color: tokens.colorNeutralForeground3 },
  turned: { transform: "rotate(90deg)" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "end",
  },
  first: { textAlign: "start", paddingLeft: "10px" },
  weight: { width: "36px" },
  recorded: { width: "46px" },
  computed: { width: "64px", paddingRight: "10px" },
  columns: { margin: "4px" },
  none: { margin: 0, padding: "0 10px 10px", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface FormSectionProps {
  readonly form: FormReport;
  readonly open: boolean;
  readonly busy: boolean;
  /** The row to unfold and bring into view; null for none. */
  readonly wanted: string | null;
  readonly onToggle: () => void;
  readonly onColumns: () => void;
}

/** The scored rows of one form; the funds come first, as in the form. */
export function FormSection({ form, open, busy, wanted, onToggle, onColumns }: FormSectionProps) {
  const styles = useStyles();
  const id = useId();
  const rows = [...fundsRow(form), ...form.indicators.map(indicatorRow)];
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.heading}>
        <button type="button" id={id} className={styles.toggle} aria-expanded={open} onClick={onToggle}>
          <ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.turned)} aria-hidden />
          <span className={styles.text}>
            {form.title || form.sheet} {form.title && <span className={styles.sheet}>{form.sheet}</span>}
          </span>
        </button>
      </h2>
      {open && rows.length === 0 && <p className={styles.none}>{texts.none}</p>}
      {open && rows.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.first)}>
                {texts.name}
              </th>
              <th scope="col" className={mergeClasses(styles.head, styles.weight)}>
                {texts.weight}
              </th>
              <th scope="col" className={mergeClasses(styles.head, styles.recorded)}>
                {texts.recorded}
              </th>
              <th scope="col" className={mergeClasses(styles.head, styles.computed)}>
                {texts.computed}
              </th>
            </tr>
          </thead>
          {rows.map((row) => (
            <ScoreRow key={row.key} form={form} row={row} busy={busy} wanted={row.key === wanted} />
          ))}
        </table>
      )}
      {open && form.indicators.length > 0 && (
        <Button className={styles.columns} size="small" appearance="subtle" onClick={onColumns}>
          {texts.columns}
        </Button>
      )}
    </section>
  );
}
