import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "24px 20px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
  },
  icon: { fontSize: "40px", lineHeight: 0, color: tokens.colorBrandForeground1 },
  heading: {
    margin: 0,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface NoticeProps {
  readonly icon: ReactNode;
  readonly heading: string;
  readonly children: ReactNode;
}

/** A screen without results: what this is, and what to do. */
export function Notice({ icon, heading, children }: NoticeProps) {
  const styles = useStyles();
  return (
    <section className={styles.notice}>
      <div className={styles.icon} aria-hidden="true">
        {icon}
      </div>
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </section>
  );
}
