import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { texts } from "../texts";
import { useSessionActions } from "./session-context";

const useStyles = makeStyles({
  link: {
    padding: "0 2px",
    margin: "0 -2px",
    border: "none",
    background: "none",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { textDecorationLine: "underline", color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface CellLinkProps {
  readonly sheet: string;
  readonly cell: string;
  /** What to show instead of the address. */
  readonly text?: string;
  readonly className?: string;
}

/** A cell's address, or another text, that selects the cell in the sheet. */
export function CellLink({ sheet, cell, text = cell, className }: CellLinkProps) {
  const styles = useStyles();
  const { reveal } = useSessionActions();
  return (
    <button
      type="button"
      className={mergeClasses(styles.link, className)}
      title={texts.reveal(sheet, cell)}
      onClick={() => void reveal(sheet, cell)}
    >
      {text}
    </button>
  );
}
