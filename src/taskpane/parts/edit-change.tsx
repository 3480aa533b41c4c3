import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { Edit } from "../../core/edits";
import { CellLink } from "./cell-link";
import { texts } from "../texts";
import { editValue } from "./edit-value";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0 6px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  blank: { color: tokens.colorNeutralForeground3 },
  after: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  formula: {
    width: "100%",
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

interface EditChangeProps {
  readonly edit: Edit;
  /** The value is a fraction that the cell shows as a percentage. */
  readonly asPercent?: boolean;
  readonly showCell?: boolean;
}

/** One cell's change: before → after; a formula stands below on a line of its own, where the lines around it wrap. */
export function EditChange({ edit, asPercent = false, showCell = false }: EditChangeProps) {
  const styles = useStyles();
  const before = editValue(edit.before, asPercent);
  return (
    <>
      <span className={styles.line}>
        {showCell && <CellLink sheet={edit.sheet} cell={edit.cell} />}
        <span className={before ? styles.before : styles.blank} title={texts.before}>
          {before || texts.blank}
        </span>
        <ArrowRightRegular aria-label={texts.after} />
        <span className={styles.after} title={texts.after}>
          {editValue(edit.after, asPercent)}
        </span>
      </span>
      {edit.formula && <code className={styles.formula}>{edit.formula}</code>}
    </>
  );
}
