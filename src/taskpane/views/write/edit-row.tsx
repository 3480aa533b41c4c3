import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Edit } from "../../../core/edits";
import { CellLink } from "../../parts/cell-link";
import { EditChange } from "../../parts/edit-change";
import { isFilling } from "../../session/outcome";
import { write as texts } from "../../texts/write";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "flex-start",
    padding: "2px 12px 6px 0",
    contentVisibility: "auto",
    containIntrinsicSize: "auto 56px",
    ":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  body: { flexGrow: 1, minWidth: 0, paddingTop: "6px" },
  name: { color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 8px", fontSize: tokens.fontSizeBase300 },
  tag: {
    padding: "0 6px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  change: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  reason: {
    margin: "2px 0 0",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

interface EditRowProps {
  readonly edit: Edit;
  /** What the cell belongs to: an indicator, the execution rate, the total; "" where that is not known. */
  readonly name: string;
  readonly asPercent: boolean;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

/** One cell that would be written, with its tick. */
export function EditRow({ edit, name, asPercent, ticked, onTick }: EditRowProps) {
  const styles = useStyles();
  const filling = isFilling(edit);
  return (
    <li className={styles.row}>
      <Checkbox
        checked={ticked}
        aria-label={texts.choose(edit.sheet, edit.cell)}
        onChange={(_event, { checked }) => onTick(checked === true)}
      />
      <div className={styles.body}>
        {name && <div className={styles.name}>{name}</div>}
        <div className={styles.line}>
          <CellLink sheet={edit.sheet} cell={edit.cell} />
          <span className={mergeClasses(styles.tag, !filling && styles.change)}>{filling ? texts.fill : texts.change}</span>
          <EditChange edit={edit} asPercent={asPercent} />
        </div>
        <p className={styles.reason}>{edit.reason}</p>
      </div>
    </li>
  );
}
