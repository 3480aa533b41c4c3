import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FormReport } from "../../../core/shape";
import { CellLink } from "../../parts/cell-link";
import { percent, score } from "../../format";
import { overview as texts } from "../../texts/overview";
import type { FormSummary } from "./form-summary";

const useStyles = makeStyles({
  line: { margin: 0, fontVariantNumeric: "tabular-nums" },
  label: { color: tokens.colorNeutralForeground3 },
  value: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  right: { color: tokens.colorStatusSuccessForeground1 },
});

interface TotalLineProps {
  readonly form: FormReport;
  readonly total: FormSummary["total"];
}

/** The total as it stands in the sheet, whether it is right, and the execution rate. */
export function TotalLine({ form: { sheet, totals, funds }, total }: TotalLineProps) {
  const styles = useStyles();
  const rate = funds && (funds.rate.computed ?? funds.rate.recorded);
  const recorded = totals.recorded === null ? texts.unfilled : score(totals.recorded);
  return (
    <p className={styles.line}>
      <span className={styles.label}>{texts.recordedTotal} </span>
      {totals.cell ? (
        <CellLink sheet={sheet} cell={totals.cell} text={recorded} className={mergeClasses(total === "differs" && styles.wrong)} />
      ) : (
        <span className={mergeClasses(styles.value, total === "differs" && styles.wrong)}>{recorded}</span>
      )}{" "}
      {total === "same" && <span className={styles.right}>{texts.same}</span>}
      {total === "differs" && <span className={styles.wrong}>{texts.differs(score(totals.computed))}</span>}
      {rate && (
        <>
          <br />
          <span className={styles.label}>{texts.rate} </span>
          <span className={styles.value}>{percent(rate)}</span>
        </>
      )}
    </p>
  );
}
