import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FormReport, Grade } from "../../../core/shape";
import { score } from "../../format";
import { texts } from "../../texts";
import type { Level } from "./levels";

const SIZE = 76;
const WIDTH = 7;
const RADIUS = (SIZE - WIDTH) / 2;
const ROUND = 2 * Math.PI * RADIUS;

const useStyles = makeStyles({
  frame: { position: "relative", flexShrink: 0, width: `${SIZE}px`, height: `${SIZE}px` },
  track: { fill: "none", stroke: tokens.colorNeutralBackground6 },
  // A theme of high contrast has no greys: there the track is an outline.
  outline: { fill: "none", stroke: tokens.colorTransparentStroke },
  known: { fill: "none", stroke: tokens.colorCompoundBrandStroke, "@media (forced-colors: active)": { stroke: "Highlight" } },
  open: {
    fill: "none",
    stroke: tokens.colorNeutralStrokeAccessible,
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  middle: {
    position: "absolute",
    inset: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    color: tokens.colorNeutralForeground1,
    textAlign: "center",
  },
  number: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  below: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

const useGradeStyles = makeStyles({
  优: { color: tokens.colorStatusSuccessForeground1 },
  良: { color: tokens.colorBrandForeground1 },
  中: { color: tokens.colorStatusWarningForeground3 },
  差: { color: tokens.colorPaletteRedForeground1 },
} satisfies Record<Grade, object>);

interface RingProps {
  readonly totals: FormReport["totals"];
  readonly levels: readonly Level[];
}

/** The total as a ring: scores that are known, then what is still open, of all marks; inside the number and the grade. */
export function Ring({ totals, levels }: RingProps) {
  const styles = useStyles();
  const grades = useGradeStyles();
  const all = levels.reduce((total, { weight }) => total + Number(weight), 0) || 1;
  const known = Math.min(1, levels.reduce((total, level) => total + Number(level.known), 0) / all);
  const open = Math.min(1 - known, levels.reduce((total, level) => total + Number(level.open), 0) / all);
  return (
    <div className={styles.frame}>
      <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
        <Arc className={styles.track} from={0} share={1} />
        <circle className={styles.outline} cx={SIZE / 2} cy={SIZE / 2} r={(SIZE - 1) / 2} />
        <circle className={styles.outline} cx={SIZE / 2} cy={SIZE / 2} r={SIZE / 2 - WIDTH} />
        {open > 0 && <Arc className={styles.open} from={known} share={open} dashed />}
        {known > 0 && (totals.complete || open > 0) && <Arc className={styles.known} from={0} share={known} />}
      </svg>
      <div className={styles.middle}>
        {totals.complete && totals.computed !== null ? (
          <>
            <span className={styles.number}>{score(totals.computed)}</span>
            {totals.grade && (
              <span className={mergeClasses(styles.below, grades[totals.grade])} title={texts.grade(totals.grade)}>
                {totals.grade}
              </span>
            )}
          </>
        ) : (
          <span className={styles.below}>{texts.overview.incomplete}</span>
        )}
      </div>
    </div>
  );
}

interface ArcProps {
  readonly className: string;
  /** Shares of the circle, from the top, clockwise. */
  readonly from: number;
  readonly share: number;
  readonly dashed?: boolean;
}

function Arc({ className, from, share, dashed = false }: ArcProps) {
  const length = share * ROUND;
  const dashes = dashed ? `${dashPattern(length)} ${ROUND}` : `${length} ${ROUND - length}`;
  return (
    <circle
      className={className}
      cx={SIZE / 2}
      cy={SIZE / 2}
      r={RADIUS}
      strokeWidth={dashed ? 2 : WIDTH}
      strokeDasharray={dashes}
      strokeDashoffset={-from * ROUND}
      transform={`rotate(-90 ${SIZE / 2} ${SIZE / 2})`}
    />
  );
}

/** Dashes of three over a length, so that what is open looks unfinished also without colour. */
function dashPattern(length: number): string {
  const pairs = Math.max(1, Math.floor(length / 6));
  return Array.from({ length: pairs }, (_, index) => (index === pairs - 1 ? "3" : "3 3")).join(" ");
}
