import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { columnName, toA1 } from "../../core/a1";
import type { CellValue } from "../../core/workbook";
import { texts } from "../texts";
import { cellCss } from "./cell-css";
import { CellEditor } from "./cell-editor";
import type { DrawnCell, DrawnRow, SheetView } from "./sheet-view";
import { shownValue } from "./shown-value";
import { moved, type Place } from "./moves";

/** Rows that are drawn at once; more on request, because the longest sheets have a million. */
const PAGE = 300;
/** Pixels. */
const NUMBER_WIDTH = 44;
const HEAD_HEIGHT = 22;
/** Lines of heads, which stay in place: borders that cells share do not stay with them, and what is scrolled away would show in the gaps. */
const HEAD_LINES = "0 0 0 1px #f3f2f1, inset -1px -1px #d2d0ce";

const useStyles = makeStyles({
  scroller: { flexGrow: 1, overflow: "auto", backgroundColor: "#ffffff", color: "#000000", outline: "none", position: "relative" },
  table: { borderCollapse: "collapse", tableLayout: "fixed", width: "max-content" },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    height: `${HEAD_HEIGHT}px`,
    textAlign: "center",
    backgroundColor: "#f3f2f1",
    boxShadow: HEAD_LINES,
    fontWeight: tokens.fontWeightRegular,
    fontSize: "12px",
    color: "#3b3a39",
  },
  /** Above both the column heads and the row numbers. */
  corner: { left: 0, zIndex: 3 },
  number: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    width: `${NUMBER_WIDTH}px`,
    minWidth: `${NUMBER_WIDTH}px`,
    backgroundColor: "#f3f2f1",
    boxShadow: HEAD_LINES,
    textAlign: "center",
    fontWeight: tokens.fontWeightRegular,
    fontSize: "12px",
    color: "#3b3a39",
  },
  cell: {
    border: "1px solid #e1dfdd",
    padding: "1px 3px",
    overflow: "hidden",
    fontSize: "11pt",
    overflowWrap: "anywhere",
    cursor: "cell",
  },
  selected: { outline: "2px solid #107c41", outlineOffset: "-2px" },
  marked: { backgroundColor: "#FFF2CC !important", boxShadow: "inset 0 0 0 1px #C00000" },
  more: { margin: "8px 52px", position: "sticky", left: "52px" },
});

export interface GridProps {
  readonly view: SheetView;
  readonly date1904: boolean;
  /** A1 addresses of cells with a mark. */
  readonly marked: ReadonlySet<string>;
  readonly selected: Place;
  readonly onSelect: (place: Place) => void;
  /** Takes what was typed; absent where nothing may be typed. */
  readonly onType: ((place: Place, text: string) => void) | null;
}

/** A sheet as a plain grid: merges, sizes and basic looks; one cell is selected, and can be typed into. */
export function Grid({ view, date1904, marked, selected, onSelect, onType }: GridProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(PAGE);
  const [editing, setEditing] = useState<{ readonly first: string | null } | null>(null);
  const shown = Math.max(drawn, Math.min(view.lastRow + 1, selected.row + 50));
  const rows = useMemo(() => view.rowsBetween(0, Math.min(shown - 1, view.lastRow)), [view, shown]);
  const left = view.lastRow + 1 - shown;

  useEffect(() => {
    const cell = scroller.current?.querySelector<HTMLElement>(`[id="${cellId(selected)}"]`);
    if (scroller.current && cell) bringIntoView(scroller.current, cell);
  }, [selected, rows]);

  const held = view.cellAt(selected.row, selected.column);
  const canType = onType !== null && held?.formula === undefined;
  const begin = (first: string | null): void => {
    if (canType) setEditing({ first });
  };
  const end = useCallback(
    (text: string | null): void => {
      setEditing(null);
      if (text !== null) onType?.(selected, text);
      scroller.current?.focus();
    },
    [onType, selected],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing || event.nativeEvent.isComposing) return;
    const next = moved(view, selected, event.key);
    if (next) onSelect(next);
    else if (event.key === "F2" || event.key === "Enter") begin(null);
    else if (event.key === "Delete" && canType) onType(selected, "");
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) begin(event.key);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={texts.cell(view.sheet.name, toA1(selected.row, selected.column))}
      aria-describedby="grid-hint"
      aria-activedescendant={cellId(selected)}
      aria-rowcount={view.lastRow + 1}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <span id="grid-hint" hidden>
        {texts.editHint}
      </span>
      <table className={styles.table} role="presentation">
        <colgroup>
          <col style={{ width: `${NUMBER_WIDTH}px` }} />
          {view.columns.map(({ column, width }) => (
            <col key={column} style={{ width: `${width}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr role="row">
            <td className={mergeClasses(styles.head, styles.corner)} role="presentation" />
            {view.columns.map(({ column }) => (
              <th key={column} className={styles.head} role="columnheader">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.row}
              row={row}
              date1904={date1904}
              marked={marked}
              selected={selected.row === row.row ? selected.column : null}
              onSelect={onSelect}
              onOpen={begin}
              editor={
                editing && selected.row === row.row ? (
                  <CellEditor
                    label={texts.edit(toA1(selected.row, selected.column))}
                    text={editing.first ?? typedText(held?.value)}
                    onEnd={end}
                  />
                ) : null
              }
            />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" className={styles.more} onClick={() => setDrawn(shown + PAGE)}>
          {texts.moreRows(Math.min(PAGE, left), left)}
        </button>
      )}
    </div>
  );
}

interface RowProps {
  readonly row: DrawnRow;
  readonly date1904: boolean;
  readonly marked: ReadonlySet<string>;
  /** Column of the selected cell, where it is in this row. */
  readonly selected: number | null;
  readonly onSelect: (place: Place) => void;
  readonly onOpen: (first: null) => void;
  readonly editor: React.ReactNode;
}

const Row = memo(function Row({ row, date1904, marked, selected, onSelect, onOpen, editor }: RowProps) {
  const styles = useStyles();
  return (
    <tr role="row" aria-rowindex={row.row + 1} style={row.height === undefined ? undefined : { height: `${row.height}px` }}>
      <th className={styles.number} role="rowheader">
        {row.row + 1}
      </th>
      {row.cells.map((drawn) => {
        const isSelected = drawn.column === selected;
        const isMarked = marked.has(toA1(drawn.row, drawn.column));
        const looks = [styles.cell, isMarked ? styles.marked : "", isSelected ? styles.selected : ""].filter(Boolean).join(" ");
        return (
          <td
            key={drawn.column}
            id={cellId(drawn)}
            role="gridcell"
            aria-selected={isSelected}
            className={looks}
            style={cellCss(drawn.style, drawn.cell?.value ?? null)}
            rowSpan={drawn.rowSpan}
            colSpan={drawn.columnSpan}
            onMouseDown={() => onSelect({ row: drawn.row, column: drawn.column })}
            onDoubleClick={() => onOpen(null)}
          >
            {isSelected && editor ? editor : content(drawn, date1904)}
          </td>
        );
      })}
    </tr>
  );
});

/** Below the column heads and right of the row numbers; of a cell that is larger than the view its beginning. */
function bringIntoView(scroller: HTMLElement, cell: HTMLElement): void {
  const [top, left] = [cell.offsetTop - HEAD_HEIGHT, cell.offsetLeft - NUMBER_WIDTH];
  const bottom = cell.offsetTop + cell.offsetHeight - scroller.clientHeight;
  const right = cell.offsetLeft + cell.offsetWidth - scroller.clientWidth;
  scroller.scrollTop = Math.min(top, Math.max(bottom, scroller.scrollTop));
  scroller.scrollLeft = Math.min(left, Math.max(right, scroller.scrollLeft));
}

const content = ({ cell }: DrawnCell, date1904: boolean): string => shownValue(cell, date1904);

const typedText = (value: CellValue | undefined): string => String(value ?? "");

const cellId = ({ row, column }: Place): string => `cell-${toA1(row, column)}`;
