import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type CSSProperties, memo, type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { columnName, toA1 } from "../../core/a1";
import type { Editing } from "../editing/editing";
import { texts } from "../texts";
import { cellCss } from "./cell-css";
import { cellId } from "./cell-id";
import { CellInput } from "./cell-input";
import type { DrawnCell, DrawnRow, SheetView } from "./sheet-view";
import { shownValue } from "./shown-value";
import type { Place } from "./moves";

/** Rows that are drawn at once; more on request, because the longest sheets have a million. */
const PAGE = 300;
/** Rows that are drawn beyond the selected one at least. */
const AHEAD = 50;
/** Pixels. */
const NUMBER_WIDTH = 44;
const HEAD_HEIGHT = 22;
/** Lines of heads, which stay in place: borders that cells share do not stay with them, and what is scrolled away would show in the gaps. */
const HEAD_LINES = "0 0 0 1px #f3f2f1, inset -1px -1px #d2d0ce";

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    overflow: "auto",
    backgroundColor: "#ffffff",
    color: "#000000",
    position: "relative",
    // What the browser itself brings into view stays clear of the heads.
    scrollPaddingTop: `${HEAD_HEIGHT}px`,
    scrollPaddingLeft: `${NUMBER_WIDTH}px`,
  },
  table: { borderCollapse: "collapse", tableLayout: "fixed" },
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
    fontSize: "11pt",
    lineHeight: 1.3,
    overflowWrap: "anywhere",
    cursor: "cell",
  },
  /** Presses go to the cell below, which a text that runs on lies over. */
  content: { overflow: "hidden", textOverflow: "ellipsis", pointerEvents: "none" },
  selected: { outline: "2px solid #107c41", outlineOffset: "-2px" },
  marked: {
    backgroundColor: "#FFF2CC !important",
    boxShadow: "inset 0 0 0 1px #C00000",
    // Forced colours leave neither fill nor shadow.
    "@media (forced-colors: active)": { border: "3px dashed Highlight !important" },
  },
  more: { margin: "8px 52px", position: "sticky", left: "52px" },
});

export interface GridProps {
  readonly view: SheetView;
  readonly date1904: boolean;
  /** A1 addresses of cells with a mark. */
  readonly marked: ReadonlySet<string>;
  readonly selected: Place;
  /** The cell that was asked for, another object each time. */
  readonly asked: Place;
  readonly onSelect: (place: Place) => void;
  readonly editing: Editing;
}

const GRID = "grid";

/** A sheet as a plain grid: merges, sizes and basic looks; one cell is selected, and can be typed into. */
export function Grid({ view, date1904, marked, selected, asked, onSelect, editing }: GridProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { name } = view.sheet;
  const [drawn, setDrawn] = useState({ sheet: name, rows: PAGE });
  const shown = Math.max(drawn.sheet === name ? drawn.rows : PAGE, Math.min(view.lastRow + 1, pages(selected.row + AHEAD)));
  const rows = useMemo(() => view.rowsBetween(0, Math.min(shown - 1, view.lastRow)), [view, shown]);
  const left = view.lastRow + 1 - shown;

  /** What was brought into view last: what was scrolled to since stays when the sheet changes, and goes when a cell is asked for, the same one included. */
  const seen = useRef<Place | null>(null);
  useEffect(() => {
    const cell = scroller.current?.querySelector<HTMLElement>(`[id="${cellId(selected)}"]`);
    if (!scroller.current || !cell || seen.current === asked) return;
    seen.current = asked;
    bringIntoView(scroller.current, cell);
  }, [asked, selected, rows]);

  const onPress = useCallback(
    (place: Place): void => {
      // Ends typing, an input method that is at work included, before the selection goes elsewhere.
      if (editing.get()) field.current?.blur();
      onSelect(place);
      field.current?.focus({ preventScroll: true });
    },
    [editing, onSelect],
  );
  // A file that was opened can be typed into at once.
  useEffect(() => {
    if (document.activeElement === document.body) field.current?.focus({ preventScroll: true });
  }, []);
  const onOpen = useCallback(({ row, column }: Place) => editing.open({ sheet: name, row, column }), [editing, name]);

  return (
    <div ref={scroller} className={styles.scroller}>
      <span id="grid-hint" hidden>
        {texts.editHint}
      </span>
      <CellInput ref={field} view={view} selected={selected} editing={editing} onSelect={onSelect} grid={GRID} />
      <table
        id={GRID}
        className={styles.table}
        style={{ width: `${NUMBER_WIDTH + view.width}px` }}
        role="grid"
        aria-label={name}
        aria-rowcount={view.lastRow + 1}
      >
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
              <th key={column} className={styles.head} role="columnheader" onMouseDown={keepFocus}>
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
              selected={row.cells.some((cell) => cell.row === selected.row && cell.column === selected.column) ? selected.column : null}
              onPress={onPress}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" className={styles.more} onClick={() => setDrawn({ sheet: name, rows: shown + PAGE })}>
          {texts.moreRows(Math.min(PAGE, left), left)}
        </button>
      )}
    </div>
  );
}

/** Up to whole pages: with each row more all of them would be drawn anew. */
const pages = (rows: number): number => Math.ceil(rows / PAGE) * PAGE;

interface RowProps {
  readonly row: DrawnRow;
  readonly date1904: boolean;
  readonly marked: ReadonlySet<string>;
  /** Column of the selected cell, where it is in this row. */
  readonly selected: number | null;
  readonly onPress: (place: Place) => void;
  readonly onOpen: (place: Place) => void;
}

const Row = memo(function Row({ row, date1904, marked, selected, onPress, onOpen }: RowProps) {
  const styles = useStyles();
  return (
    <tr role="row" aria-rowindex={row.row + 1} style={row.height === undefined ? undefined : { height: `${row.height}px` }}>
      <th className={styles.number} role="rowheader" onMouseDown={keepFocus}>
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
            onMouseDown={(event) => {
              // The focus belongs to the field.
              event.preventDefault();
              onPress({ row: drawn.row, column: drawn.column });
            }}
            onDoubleClick={() => onOpen(drawn)}
          >
            <div className={styles.content} style={contentSize(drawn)}>
              {content(drawn, date1904)}
            </div>
          </td>
        );
      })}
    </tr>
  );
});

/** Padding and lines above and below what a cell holds, in pixels. */
const AROUND = 3;

function contentSize({ mostHeight, runsOver }: DrawnCell): CSSProperties {
  return {
    maxHeight: `${Math.max(0, mostHeight - AROUND)}px`,
    ...(runsOver > 0 && { width: `calc(100% + ${runsOver}px)` }),
  };
}

/** Below the column heads and right of the row numbers; of a cell that is larger than the view its beginning. */
function bringIntoView(scroller: HTMLElement, cell: HTMLElement): void {
  const [top, left] = [cell.offsetTop - HEAD_HEIGHT, cell.offsetLeft - NUMBER_WIDTH];
  const bottom = cell.offsetTop + cell.offsetHeight - scroller.clientHeight;
  const right = cell.offsetLeft + cell.offsetWidth - scroller.clientWidth;
  scroller.scrollTop = Math.min(top, Math.max(bottom, scroller.scrollTop));
  scroller.scrollLeft = Math.min(left, Math.max(right, scroller.scrollLeft));
}

/** Heads take no focus from the field. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

const content = ({ cell }: DrawnCell, date1904: boolean): string => shownValue(cell, date1904);
