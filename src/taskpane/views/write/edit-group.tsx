import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Edit } from "../../../core/edits";
import type { FormReport } from "../../../core/shape";
import { isFraction } from "../../parts/edit-value";
import { EditRow } from "./edit-row";
import { editKey } from "./group";
import { nameOf } from "./name-of";

const useStyles = makeStyles({
  section: { marginTop: "8px" },
  head: { display: "flex", alignItems: "flex-start" },
  heading: {
    margin: 0,
    padding: "6px 0",
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  note: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface EditGroupProps {
  readonly label: string;
  readonly note: string;
  readonly edits: readonly Edit[];
  readonly forms: readonly FormReport[];
  readonly isTicked: (edit: Edit) => boolean;
  readonly onTick: (edits: readonly Edit[], ticked: boolean) => void;
}

/** Cells that belong together, with a tick for all of them. */
export function EditGroupView({ label, note, edits, forms, isTicked, onTick }: EditGroupProps) {
  const styles = useStyles();
  const ticked = edits.filter(isTicked).length;
  return (
    <section className={styles.section} aria-label={note ? `${label} · ${note}` : label}>
      <div className={styles.head}>
        <Checkbox
          aria-label={label}
          checked={ticked === edits.length ? true : ticked === 0 ? false : "mixed"}
          onChange={(_event, { checked }) => onTick(edits, checked === true)}
        />
        <h3 className={styles.heading}>
          {label}
          {note && <span className={styles.note}> · {note}</span>}
        </h3>
      </div>
      <ul className={styles.rows}>
        {edits.map((edit) => (
          <EditRow
            key={editKey(edit)}
            edit={edit}
            name={nameOf(edit, forms)}
            asPercent={isFraction(edit, forms)}
            ticked={isTicked(edit)}
            onTick={(next) => onTick([edit], next)}
          />
        ))}
      </ul>
    </section>
  );
}
