import { makeStyles, tokens } from "@fluentui/react-components";
import { CellLink } from "../../parts/cell-link";
import { MoreButton } from "../../parts/more-button";
import { useMore } from "../../parts/use-more";
import type { Carried } from "../../session/insertions";
import { templates } from "../../texts/templates";

const useStyles = makeStyles({
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  why: { display: "block", color: tokens.colorNeutralForeground3 },
  list: { margin: "2px 0 0", paddingInlineStart: "18px", overflowWrap: "anywhere" },
});

/** Cells of the new sheet that still speak of a year, each leading there. */
export function CarriedNote({ carried: { sheet, toCheck } }: { readonly carried: Carried }) {
  const styles = useStyles();
  const { shown, ...rest } = useMore(toCheck, 20);
  return (
    <div className={styles.note}>
      <p className={styles.title}>{templates.carry.toCheck(sheet)}</p>
      <ul className={styles.list}>
        {shown.map(({ cell, text, why }) => (
          <li key={cell}>
            <CellLink sheet={sheet} cell={cell} /> {text}
            <span className={styles.why}>{why}</span>
          </li>
        ))}
      </ul>
      <MoreButton left={rest.left} next={rest.next} onMore={rest.more} />
    </div>
  );
}
