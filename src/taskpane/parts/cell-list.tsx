import { makeStyles, tokens } from "@fluentui/react-components";
import type { CellRef } from "../session/state";
import { CellLink } from "./cell-link";

const useStyles = makeStyles({
  box: {
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    maxHeight: "120px",
    overflowY: "auto",
  },
  heading: { margin: 0 },
  list: { margin: "4px 0 0", padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "2px" },
});

interface CellListProps {
  readonly heading: string;
  readonly cells: readonly (CellRef & { readonly why?: string })[];
}

/** Cells that need a look after an action, each with the reason; nothing when there are none. */
export function CellList({ heading, cells }: CellListProps) {
  const styles = useStyles();
  if (cells.length === 0) return null;
  return (
    <div className={styles.box}>
      <p className={styles.heading}>{heading}</p>
      <ul className={styles.list}>
        {cells.map(({ sheet, cell, why }) => (
          <li key={`${sheet}!${cell}`}>
            <CellLink sheet={sheet} cell={cell} text={`${sheet} ${cell}`} />
            {why && <> {why}</>}
          </li>
        ))}
      </ul>
    </div>
  );
}
