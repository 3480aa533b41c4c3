import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { plain } from "../../format";
import { overview as texts } from "../../texts/overview";
import type { Level } from "./levels";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gridTemplateColumns: "fit-content(40%) minmax(40px, 1fr) auto",
    gap: "2px 10px",
  },
  level: {
    gridColumn: "1 / -1",
    display: "grid",
    alignItems: "center",
    columnGap: "10px",
    gridTemplateColumns: "72px 1fr 84px",
    "@supports (grid-template-columns: subgrid)": { gridTemplateColumns: "subgrid" },
  },
  name: { color: tokens.colorNeutralForeground2, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  track: {
    display: "flex",
    height: "6px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
  },
  // Borders, not backgrounds: high contrast keeps borders.
  known: { boxSizing: "border-box", height: 0, borderTop: `6px solid ${tokens.colorCompoundBrandStroke}` },
  open: { boxSizing: "border-box", height: 0, marginTop: "2px", borderTop: `2px dotted ${tokens.colorNeutralStrokeAccessible}` },
  numbers: { color: tokens.colorNeutralForeground1, textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  of: { color: tokens.colorNeutralForeground3 },
  waiting: { color: tokens.colorNeutralForeground3 },
  wrong: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Marks by level 1: what is known and what is still open, of the full marks. */
export function LevelBars({ levels }: { readonly levels: readonly Level[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={texts.levels}>
      {levels.map(({ name, weight, known, open, mixedUp }) => {
        const all = Number(weight) || 1;
        const isWaiting = Number(open) >= all;
        const isTooMuch = Number(known) > Number(weight);
        return (
          <li key={name} className={styles.level}>
            <span className={styles.name} title={name}>
              {name}
            </span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.known} style={{ width: `${Math.min(100, (100 * Number(known)) / all)}%` }} />
              <span className={styles.open} style={{ width: `${Math.min(100, (100 * Number(open)) / all)}%` }} />
            </span>
            {mixedUp ? (
              <span className={mergeClasses(styles.numbers, styles.wrong)}>{texts.mixedUp}</span>
            ) : (
              <span className={mergeClasses(styles.numbers, isWaiting && styles.waiting)} title={isTooMuch ? texts.aboveWeight : undefined}>
                <span className={mergeClasses(isTooMuch && styles.wrong)}>{isWaiting ? texts.waiting : plain(known)}</span>{" "}
                <span className={styles.of}>/ {plain(weight)}</span>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
