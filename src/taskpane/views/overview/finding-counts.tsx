import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../../core/shape";
import { SEVERITIES, useSeveritySurface } from "../../parts/severity";
import { texts } from "../../texts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "6px", margin: 0 },
  chip: {
    padding: "2px 8px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusCircular,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { border: "1px solid currentColor" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  accepted: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  none: { color: tokens.colorStatusSuccessForeground1 },
});

interface FindingCountsProps {
  readonly title: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly accepted: number;
  /** Null: whatever the severity. */
  readonly onShow: (severity: Severity | null) => void;
}

/** How many findings of each severity a form has, and how many were explained or set aside; each number opens them. */
export function FindingCounts({ title, counts, accepted, onShow }: FindingCountsProps) {
  const styles = useStyles();
  const surface = useSeveritySurface();
  const some = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (some.length + accepted === 0) return <p className={mergeClasses(styles.row, styles.none)}>{texts.overview.noFindings}</p>;
  return (
    <div className={styles.row}>
      {some.map((severity) => (
        <button
          key={severity}
          type="button"
          className={mergeClasses(styles.chip, surface[severity])}
          aria-label={texts.overview.showFindings(title, texts.severity[severity], counts[severity])}
          onClick={() => onShow(severity)}
        >
          {texts.severity[severity]} <span className={styles.number}>{counts[severity]}</span>
        </button>
      ))}
      {accepted > 0 && (
        <button
          type="button"
          className={mergeClasses(styles.chip, styles.accepted)}
          aria-label={texts.overview.showFindings(title, texts.settled, accepted)}
          onClick={() => onShow(null)}
        >
          {texts.settled} <span className={styles.number}>{accepted}</span>
        </button>
      )}
    </div>
  );
}
