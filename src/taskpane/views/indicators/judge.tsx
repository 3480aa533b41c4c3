import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { FormReport, IndicatorReport, TierReport } from "../../../core/shape";
import { plain, score } from "../../format";
import { CellLink } from "../../parts/cell-link";
import { useFieldStyles } from "../../parts/field-styles";
import { useSessionActions } from "../../parts/session-context";
import { common } from "../../texts/common";
import { indicators as texts } from "../../texts/indicators";
import { bandOf, readScore, round, tierOf } from "./tier-choice";

const useStyles = makeStyles({
  judge: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    minWidth: 0,
    margin: "8px 0 0",
    padding: "8px 10px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  legend: { padding: 0, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  tier: { display: "flex", alignItems: "flex-start", gap: "6px", padding: "2px 0", cursor: "pointer" },
  control: { flexShrink: 0, margin: "1px 0 0", accentColor: tokens.colorCompoundBrandBackground },
  band: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  slider: { flexGrow: 1, minWidth: 0, accentColor: tokens.colorCompoundBrandBackground },
  number: { width: "64px", minHeight: "28px", textAlign: "end", fontVariantNumeric: "tabular-nums" },
  wrong: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  change: { fontVariantNumeric: "tabular-nums" },
});

interface JudgeProps {
  readonly form: FormReport;
  readonly indicator: IndicatorReport;
  readonly tiers: readonly TierReport[];
  readonly busy: boolean;
}

/** A qualitative indicator's score: the user chooses the tier, and the marks inside its band. Nothing is chosen for the user. */
export function Judge({ form, indicator, tiers, busy }: JudgeProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const session = useSessionActions();
  const name = useId();
  const { cell, recorded, proposed } = indicator.score;
  const [typed, setTyped] = useState(recorded ?? proposed ?? "");
  const chosen = readScore(typed, indicator.weight);
  const tier = chosen === null ? -1 : tierOf(tiers, chosen);
  const band = bandOf(tiers, Math.max(0, tier));
  if (cell === null) return null;
  return (
    <fieldset className={styles.judge}>
      <legend className={styles.legend}>{texts.judge}</legend>
      {tiers.map((each, index) => (
        <label key={texts.tiers[index]} className={styles.tier}>
          <input type="radio" className={styles.control} name={name} checked={tier === index} onChange={() => setTyped(each.proposed)} />
          <span>
            {texts.tiers[index]} <span className={styles.band}>{bandText(tiers, index)}</span>
          </span>
        </label>
      ))}
      <div className={styles.line}>
        <input
          type="range"
          className={styles.slider}
          aria-label={texts.marksInBand}
          aria-valuetext={chosen === null ? texts.noTier : texts.marks(chosen)}
          disabled={tier < 0}
          min={band.from}
          max={band.to}
          step={band.step}
          value={chosen ?? band.from}
          onChange={({ target }) => setTyped(String(round(Number(target.value))))}
        />
        <input
          className={`${field.field} ${styles.number}`}
          inputMode="decimal"
          autoComplete="off"
          aria-label={texts.marksTyped}
          aria-invalid={typed !== "" && chosen === null}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      {typed !== "" && chosen === null && <p className={styles.wrong}>{texts.notAScore(plain(indicator.weight))}</p>}
      <div className={styles.line}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || chosen === null || chosen === recorded}
          onClick={() => chosen !== null && void session.chooseScore(form, indicator, chosen)}
        >
          {chosen === null ? texts.writeScore : texts.writeThis(score(chosen))}
        </Button>
        <span className={styles.change}>
          <CellLink sheet={form.sheet} cell={cell} /> {recorded === null ? common.blank : score(recorded)}
          {chosen !== null && chosen !== recorded && ` → ${score(chosen)}`}
        </span>
      </div>
    </fieldset>
  );
}

function bandText(tiers: readonly TierReport[], index: number): string {
  const { from = "", to = "" } = tiers[index] ?? {};
  return index === 0 ? texts.bestBand(from, to) : texts.band(from, to);
}
