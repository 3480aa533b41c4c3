import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  label: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** A field with its label above. */
export function Labelled({
  text,
  className,
  children,
}: {
  readonly text: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <label className={mergeClasses(styles.label, className)}>
      {text}
      {children}
    </label>
  );
}
