import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Settings } from "../../../core/settings";
import { useFieldStyles } from "../../parts/field-styles";
import { useSessionActions } from "../../parts/session-context";
import { settings as texts } from "../../texts/settings";
import { Setting } from "./setting";
import { percentText, readThresholds } from "./thresholds";

const useStyles = makeStyles({
  fields: { display: "flex", gap: "12px", marginTop: "6px" },
  label: { flexGrow: 1, flexBasis: 0, minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  unit: { display: "flex", alignItems: "center", gap: "4px" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  wrong: { margin: "4px 0 0", color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

/** From which share of the target over-achievement is noted, and from which it needs a reason. */
export function OverachievementSetting({ value }: { readonly value: Settings["overachievement"] }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const session = useSessionActions();
  const [note, setNote] = useState(percentText(value?.note));
  const [reason, setReason] = useState(percentText(value?.reason));
  const read = readThresholds(note, reason);
  const keep = (): void => {
    if (read !== undefined && JSON.stringify(read) !== JSON.stringify(value)) void session.changeSettings({ overachievement: read });
  };
  const input = (label: string, typed: string, set: (typed: string) => void) => (
    <label className={styles.label}>
      {label}
      <span className={styles.unit}>
        <input
          className={`${field.field} ${styles.number}`}
          inputMode="decimal"
          autoComplete="off"
          placeholder={texts.byScheme}
          aria-invalid={read === undefined}
          value={typed}
          onChange={({ target }) => set(target.value)}
          onBlur={keep}
          onKeyDown={({ key }) => key === "Enter" && keep()}
        />
        %
      </span>
    </label>
  );
  return (
    <Setting
      label={texts.overachievement}
      hint={texts.percentOfTarget}
      below={
        <>
          <div className={styles.fields}>
            {input(texts.note, note, setNote)}
            {input(texts.reason, reason, setReason)}
          </div>
          {read === undefined && <p className={styles.wrong}>{texts.overachievementWrong}</p>}
        </>
      }
    />
  );
}
