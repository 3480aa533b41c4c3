import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding, Severity } from "../../core/shape";

/** Most urgent first. */
export const SEVERITIES: readonly Severity[] = ["error", "explain", "hint"];

/** Nothing was said of it yet. */
export const isOpen = ({ accepted }: Finding): boolean => accepted === undefined;

/** One colour a severity, always beside its word: colour is never the only sign. */
export const useSeverityStyles = makeStyles({
  // the status red is too dark for small text on the plain surfaces of the dark theme
  error: { color: tokens.colorPaletteRedForeground1 },
  explain: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The same as a tinted surface. */
export const useSeveritySurface = makeStyles({
  error: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  explain: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  hint: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
});
