import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

/** What every card has, whatever its texts look like. */
export const cardFrame = {
  display: "flex",
  flexDirection: "column",
  gap: "10px",
  padding: "12px",
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusLarge,
  backgroundColor: tokens.colorNeutralBackground1,
} as const;

const useStyles = makeStyles({
  card: {
    ...cardFrame,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  rows: { gap: 0, padding: "4px 12px" },
  heading: {
    margin: "4px 4px 6px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface CardProps {
  readonly heading?: string;
  /** Its parts are rows with their own distances and lines between them. */
  readonly rows?: boolean;
  readonly children: ReactNode;
}

/** What belongs together, below a heading where it has one. */
export function Card({ heading, rows = false, children }: CardProps) {
  const styles = useStyles();
  const id = useId();
  const card = mergeClasses(styles.card, rows && styles.rows);
  if (heading === undefined) return <section className={card}>{children}</section>;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      <div className={card}>{children}</div>
    </section>
  );
}
