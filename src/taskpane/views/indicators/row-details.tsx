import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellLink } from "../../parts/cell-link";
import { score } from "../../format";
import { texts } from "../../texts";
import type { ScoredRow } from "./row";

const useStyles = makeStyles({
  explanation: { margin: 0, color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "2px 10px", margin: "6px 0 0", overflowWrap: "anywhere" },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  cells: { display: "flex", flexWrap: "wrap", gap: "0 10px", margin: 0 },
  missing: { color: tokens.colorStatusDangerForeground1 },
});

interface RowDetailsProps {
  readonly sheet: string;
  readonly row: ScoredRow;
}

/** How a score comes about: the sentence, and the cells that it speaks of. */
export function RowDetails({ sheet, row }: RowDetailsProps) {
  const styles = useStyles();
  const { proposed, deviation } = row;
  return (
    <>
      <p className={styles.explanation}>{row.explanation || texts.indicators.noExplanation}</p>
      <dl className={styles.facts}>
        {proposed !== null && (
          <Fact label={texts.indicators.proposed}>
            {score(proposed)}（{texts.indicators.proposedNote}）
          </Fact>
        )}
        {deviation && (deviation.text !== null || deviation.required) && (
          <Fact label={texts.indicators.deviation}>
            {deviation.text ?? ""}
            {deviation.missing && <span className={styles.missing}>{texts.indicators.missingDeviation}</span>}{" "}
            {deviation.cell && <CellLink sheet={sheet} cell={deviation.cell} />}
          </Fact>
        )}
        {row.cells.length > 0 && (
          <Fact label={texts.indicators.cells}>
            <span className={styles.cells}>
              {row.cells.map((cell) => (
                <CellLink key={cell} sheet={sheet} cell={cell} />
              ))}
            </span>
          </Fact>
        )}
      </dl>
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}
