import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { CellState, JournalEntry } from "../../../core/edits";
import { grouped } from "../../../core/grouped";
import { moment } from "../../format";
import { CellLink } from "../../parts/cell-link";
import { editValue } from "../../parts/edit-value";
import { firstCell } from "../../parts/in-form";
import { MoreButton } from "../../parts/more-button";
import { useSessionActions } from "../../parts/session-context";
import { useMore } from "../../parts/use-more";
import { common } from "../../texts/common";
import { write as texts } from "../../texts/write";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  time: {
    margin: 0,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  what: { margin: 0 },
  pending: {
    margin: 0,
    padding: "4px 8px",
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  summary: {
    width: "fit-content",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sheet: { margin: "6px 0 0", color: tokens.colorNeutralForeground3, fontSize: "inherit", fontWeight: tokens.fontWeightRegular },
  cells: { margin: "4px 0 0", padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "2px" },
  undo: { flexShrink: 0, whiteSpace: "nowrap" },
});

interface JournalCardProps {
  readonly entry: JournalEntry;
  readonly busy: boolean;
}

/** One write-back or insertion: when, what, and 撤销. */
export function JournalCard({ entry, busy }: JournalCardProps) {
  const styles = useStyles();
  const session = useSessionActions();
  const { id, time, cells, pending = false, inserted = [] } = entry;
  const { shown, ...rest } = useMore(cells, 50);
  const when = moment(time);
  const filled = cells.filter(({ before }) => before.value === null || before.value === "").length;
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return (
    <article className={styles.card} aria-label={texts.entry(when)}>
      <div className={styles.head}>
        <h3 className={styles.time}>{when}</h3>
        <Button
          className={styles.undo}
          size="small"
          icon={<ArrowUndoRegular />}
          aria-label={texts.undo(when)}
          disabledFocusable={busy}
          onClick={() => void session.undo(id)}
        >
          {common.undo}
        </Button>
      </div>
      {pending && <p className={styles.pending}>{texts.pending}</p>}
      {cells.length > 0 && <p className={styles.what}>{texts.wrote(filled, cells.length - filled, sheets)}</p>}
      {inserted.map((block) => (
        <p key={`${block.sheet} ${block.range}`} className={styles.what}>
          {block.ownSheet ? texts.insertedSheet : texts.insertedBlock}{" "}
          <CellLink sheet={block.sheet} cell={firstCell(block)} text={block.ownSheet ? block.sheet : `${block.sheet} ${block.range}`} />
        </p>
      ))}
      {cells.length > 0 && (
        <details>
          {/* Office.js moves the focus by itself, and past a summary that does not say that Tab leads to it. */}
          <summary className={styles.summary} tabIndex={0}>
            {texts.cells(cells.length)}
          </summary>
          {[...grouped(shown, ({ sheet }) => sheet)].map(([sheet, inSheet]) => (
            <div key={sheet}>
              {sheets.length > 1 && <h4 className={styles.sheet}>{sheet}</h4>}
              <ul className={styles.cells}>
                {inSheet.map(({ cell, before, after }) => (
                  <li key={cell}>
                    <CellLink sheet={sheet} cell={cell} /> {shownState(before)} → {shownState(after)}
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <MoreButton left={rest.left} next={rest.next} onMore={rest.more} />
        </details>
      )}
    </article>
  );
}

function shownState({ value, formula, numberFormat }: CellState): string {
  if (typeof value === "boolean") return String(value).toUpperCase();
  const text = editValue(value, typeof value === "number" && numberFormat.includes("%"));
  return [text || common.blank, formula].filter(Boolean).join(" ");
}
