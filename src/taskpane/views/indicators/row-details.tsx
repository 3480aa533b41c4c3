import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FormReport } from "../../../core/shape";
import { CellLink } from "../../parts/cell-link";
import { useSessionActions } from "../../parts/session-context";
import { score } from "../../format";
import { indicators as texts } from "../../texts/indicators";
import { Judge } from "./judge";
import type { ScoredRow } from "./row";

const useStyles = makeStyles({
  explanation: { margin: 0, color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "2px 10px", margin: "6px 0 0", overflowWrap: "anywhere" },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, whiteSpace: "pre-wrap" },
  cells: { display: "flex", flexWrap: "wrap", gap: "0 10px", margin: 0 },
  missing: { color: tokens.colorPaletteRedForeground1 },
  frame: { marginTop: "8px" },
});

interface RowDetailsProps {
  readonly form: FormReport;
  readonly row: ScoredRow;
  readonly busy: boolean;
}

/** How a score comes about: the sentence, the cells that it speaks of, and what only the user can decide. */
export function RowDetails({ form, row, busy }: RowDetailsProps) {
  const styles = useStyles();
  const session = useSessionActions();
  const { sheet } = form;
  const { proposed, indicator } = row;
  const deviation = indicator?.deviation;
  const tiers = indicator?.score.tiers;
  const isBlank = (deviation?.text ?? "").trim() === "";
  return (
    <>
      <p className={styles.explanation}>{row.explanation || texts.noExplanation}</p>
      <dl className={styles.facts}>
        {proposed !== null && (
          <Fact label={texts.proposed}>
            {score(proposed)}（{texts.proposedNote}）
          </Fact>
        )}
        {deviation && (!isBlank || deviation.required) && (
          <Fact label={texts.deviation}>
            {deviation.text ?? ""}
            {deviation.missing && <span className={styles.missing}>{texts.missingDeviation}</span>}{" "}
            {deviation.cell && <CellLink sheet={sheet} cell={deviation.cell} />}
          </Fact>
        )}
        {row.cells.length > 0 && (
          <Fact label={texts.cells}>
            <span className={styles.cells}>
              {row.cells.map((cell) => (
                <CellLink key={cell} sheet={sheet} cell={cell} />
              ))}
            </span>
          </Fact>
        )}
      </dl>
      {indicator && tiers && <Judge key={indicator.score.recorded ?? ""} form={form} indicator={indicator} tiers={tiers} busy={busy} />}
      {indicator && deviation?.cell && isBlank && (
        <Button
          className={styles.frame}
          size="small"
          disabledFocusable={busy}
          title={texts.frameTitle}
          onClick={() => void session.insertFrame(form, indicator)}
        >
          {texts.frame}
        </Button>
      )}
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
