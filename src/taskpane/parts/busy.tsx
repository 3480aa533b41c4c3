import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  busy: { display: "flex", alignItems: "center", gap: "8px" },
  ring: {
    flexShrink: 0,
    boxSizing: "border-box",
    width: "18px",
    height: "18px",
    border: `2px solid ${tokens.colorBrandStroke2Contrast}`,
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    animationName: { from: { transform: "rotate(0deg)" }, to: { transform: "rotate(360deg)" } },
    animationDuration: "1.2s",
    animationIterationCount: "infinite",
    animationTimingFunction: "linear",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "6s" },
  },
});

/** Something is going on, and what. A ring of our own: Fluent's brings its field and label components along. */
export function Busy({ text, className }: { readonly text: string; readonly className?: string }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.busy, className)}>
      <span className={styles.ring} aria-hidden="true" />
      {text}
    </span>
  );
}
