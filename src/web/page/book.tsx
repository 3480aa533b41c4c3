import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { parseA1 } from "../../core/a1";
import type { PlacedMark } from "../../core/edits";
import { grouped } from "../../core/grouped";
import { isMarked } from "../../core/marks";
import { readMarks } from "../../xlsx/marks";
import type { Editing } from "../editing/editing";
import { Grid } from "../grid/grid";
import { type Place, placeOf } from "../grid/moves";
import { SheetView } from "../grid/sheet-view";
import { type FileContent, type FileDocument } from "../host/file-document";
import { texts } from "../texts";
import type { PageView } from "./page-view";

const useStyles = makeStyles({
  book: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  tabs: {
    flexShrink: 0,
    overflowX: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface BookProps {
  readonly document: FileDocument;
  readonly view: PageView;
  readonly editing: Editing;
  /** Gives the grid the keyboard. */
  readonly onGrid: () => void;
}

/** The open file: the grid of one sheet, and the sheets' tabs below it. */
export function Book({ document, view, editing, onGrid }: BookProps) {
  const styles = useStyles();
  const content = useSyncExternalStore(
    (listener) => document.onChange(listener),
    () => document.current,
  );
  const { sheet: name, place } = useSyncExternalStore(view.subscribe, view.get);
  const { snapshot, presentation } = content;
  const at = Math.max(
    0,
    snapshot.sheets.findIndex((sheet) => sheet.name === name),
  );
  const sheet = snapshot.sheets[at];
  const layout = presentation.sheets[at];
  const drawn = useMemo(() => sheet && layout && new SheetView(sheet, layout, presentation), [sheet, layout, presentation]);
  const marks = useMemo(() => marksIn(content), [content]);
  const marked = useMemo(
    () => new Set((marks.get(sheet?.name ?? "") ?? []).filter((mark) => drawn && isShown(mark, drawn)).map(({ cell }) => cell)),
    [marks, sheet, drawn],
  );
  const onSelect = useCallback((next: Place) => drawn && view.select(drawn.sheet.name, placeOf(drawn, next)), [view, drawn]);
  const selected = useMemo(() => drawn && placeOf(drawn, place), [drawn, place]);
  if (!sheet || !drawn || !selected) return null;

  return (
    <section className={styles.book} aria-label={document.name}>
      <Grid
        view={drawn}
        date1904={snapshot.date1904 ?? false}
        marked={marked}
        selected={selected}
        asked={place}
        onSelect={onSelect}
        editing={editing}
      />
      <div className={styles.tabs}>
        <TabList
          size="small"
          selectedValue={sheet.name}
          aria-label={texts.sheets}
          onTabSelect={(_event, data) => {
            view.select(String(data.value), { row: 0, column: 0 });
            onGrid();
          }}
        >
          {snapshot.sheets.map((each) => (
            <Tab key={each.name} value={each.name}>
              {each.visibility === "visible" ? each.name : texts.hiddenSheet(each.name)}
            </Tab>
          ))}
        </TabList>
      </div>
    </section>
  );
}

/** Ziping's marks, by sheet. */
function marksIn({ bytes }: FileContent): ReadonlyMap<string, readonly PlacedMark[]> {
  const marks = readMarks(bytes);
  return grouped(marks.ok ? marks.value : [], ({ sheet }) => sheet);
}

/** A mark goes by itself when a reason is typed, as in Excel. */
function isShown(mark: PlacedMark, view: SheetView): boolean {
  return isMarked(mark, (a1) => {
    const at = parseA1(a1);
    return String((at && view.cellAt(at.row, at.column)?.value) ?? "");
  });
}
