import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { FormReport, Grade } from "../../../core/shape";
import { percent, score } from "../../format";
import { texts } from "../../texts";
import type { FormSummary } from "./form-summary";

const useStyles = makeStyles({
  figures: { display: "flex", flexWrap: "wrap", gap: "4px 20px", margin: 0, fontVariantNumeric: "tabular-nums" },
  label: { color: tokens.colorNeutralForeground3 },
  value: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "2px 6px", margin: 0, minHeight: tokens.lineHeightBase500 },
  big: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  old: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase500 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  arrow: { alignSelf: "center", color: tokens.colorNeutralForeground3 },
  grade: { padding: "0 8px", borderRadius: tokens.borderRadiusCircular, fontWeight: tokens.fontWeightSemibold, alignSelf: "center" },
});

const useGradeStyles = makeStyles({
  优: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  良: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  中: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  差: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
} satisfies Record<Grade, object>);

interface FiguresProps {
  readonly form: FormReport;
  readonly total: FormSummary["total"];
}

/** Total as recorded → as computed, with the grade, and the execution rate. */
export function Figures({ form, total }: FiguresProps) {
  const styles = useStyles();
  const grades = useGradeStyles();
  const { totals, funds } = form;
  const rate = funds && (funds.rate.computed ?? funds.rate.recorded);
  return (
    <dl className={styles.figures}>
      <div>
        <dt className={styles.label}>{texts.overview.total}</dt>
        <dd className={styles.value}>
          <Total totals={totals} state={total} />
          {totals.grade && (
            <span className={mergeClasses(styles.grade, grades[totals.grade])} title={texts.grade(totals.grade)}>
              {totals.grade}
            </span>
          )}
        </dd>
      </div>
      {rate && (
        <div>
          <dt className={styles.label}>{texts.overview.rate}</dt>
          <dd className={mergeClasses(styles.value, styles.big)}>{percent(rate)}</dd>
        </div>
      )}
    </dl>
  );
}

function Total({ totals, state }: { readonly totals: FormReport["totals"]; readonly state: FormSummary["total"] }) {
  const styles = useStyles();
  if (state === "same")
    return (
      <>
        <span className={styles.big}>{score(totals.computed)}</span>
        <span className={styles.label}>{texts.overview.same}</span>
      </>
    );
  const unfilled = totals.recorded === null;
  if (state === "incomplete" && unfilled) return <span className={styles.old}>{texts.overview.incomplete}</span>;
  return (
    <>
      <span className={mergeClasses(styles.old, state === "differs" && styles.wrong)} title={texts.overview.recorded}>
        {unfilled ? texts.overview.unfilled : score(totals.recorded)}
      </span>
      <ArrowRightRegular className={styles.arrow} aria-hidden />
      <span className={state === "incomplete" ? styles.old : styles.big} title={texts.overview.computed}>
        {state === "incomplete" ? texts.overview.incomplete : score(totals.computed)}
      </span>
    </>
  );
}
