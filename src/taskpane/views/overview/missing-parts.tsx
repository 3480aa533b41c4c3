import { makeStyles } from "@fluentui/react-components";
import { CellLink } from "../../parts/cell-link";
import { texts } from "../../texts";
import type { MissingPart } from "./form-summary";

const SHOWN = 4;

const useStyles = makeStyles({ line: { margin: 0 } });

interface MissingPartsProps {
  readonly sheet: string;
  readonly parts: readonly MissingPart[];
}

/** Why the total is not worked out yet: the first few parts without a score, each leading to its cell. */
export function MissingParts({ sheet, parts }: MissingPartsProps) {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      {texts.overview.missing(parts.length)}
      {parts.slice(0, SHOWN).map(({ name, cell }, index) => (
        <span key={`${cell} ${name}`}>
          {index > 0 && "、"}
          {cell ? <CellLink sheet={sheet} cell={cell} text={name} /> : name}
        </span>
      ))}
      {parts.length > SHOWN && texts.overview.andMore(parts.length)}
    </p>
  );
}
