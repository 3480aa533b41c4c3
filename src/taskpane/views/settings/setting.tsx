import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  setting: {
    padding: "8px 0",
    ":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 8px" },
  hint: {
    margin: "4px 0 0",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface SettingProps {
  /** Absent where the control carries its own. */
  readonly label?: string;
  readonly hint?: string;
  /** The control, which carries the label as its accessible name. */
  readonly children?: ReactNode;
  /** What stands below, in full width. */
  readonly below?: ReactNode;
  readonly className?: string;
}

/** One setting: what it is, its control, and a hint. */
export function Setting({ label, hint, children, below, className }: SettingProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.setting, className)}>
      <div className={styles.line}>
        {label && <span aria-hidden="true">{label}</span>}
        {children}
      </div>
      {below}
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
