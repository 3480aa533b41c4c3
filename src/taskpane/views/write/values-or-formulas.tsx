import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useSessionActions } from "../../parts/session-context";
import { write as texts } from "../../texts/write";

const useStyles = makeStyles({
  choice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 16px",
    margin: "0 0 6px",
    padding: 0,
    border: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  option: { display: "flex", alignItems: "center", gap: "6px", cursor: "pointer" },
  control: { margin: 0, accentColor: tokens.colorCompoundBrandBackground },
});

interface ValuesOrFormulasProps {
  readonly formulas: boolean;
  readonly busy: boolean;
}

/** Whether numbers are written, or formulas that give them and go on calculating without the add-in. */
export function ValuesOrFormulas({ formulas, busy }: ValuesOrFormulasProps) {
  const styles = useStyles();
  const session = useSessionActions();
  const name = useId();
  return (
    <div className={styles.choice} role="radiogroup" aria-label={texts.how}>
      <span aria-hidden="true">{texts.how}</span>
      {[false, true].map((option) => (
        <label key={String(option)} className={styles.option}>
          <input
            type="radio"
            name={name}
            className={styles.control}
            checked={formulas === option}
            onChange={() => !busy && void session.changeSettings({ formulas: option })}
          />
          {option ? texts.formulas : texts.values}
        </label>
      ))}
    </div>
  );
}
