import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { parseA1 } from "../../core/a1";
import { isEmptyPhrase } from "../../core/quantity/text";
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
}

/** The open file: the grid of one sheet, and the sheets' tabs below it. */
export function Book({ document, view, editing }: BookProps) {
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
    () => new Set([...(marks.get(sheet?.name ?? "") ?? [])].filter((cell) => drawn && isMissing(drawn, cell))),
    [marks, sheet, drawn],
  );
  const onSelect = useCallback((next: Place) => drawn && view.select(drawn.sheet.name, placeOf(drawn, next)), [view, drawn]);
  const selected = useMemo(() => drawn && placeOf(drawn, place), [drawn, place]);
  if (!sheet || !drawn || !selected) return null;

  return (
    <section className={styles.book} aria-label={document.name}>
      <Grid view={drawn} date1904={snapshot.date1904 ?? false} marked={marked} selected={selected} onSelect={onSelect} editing={editing} />
      <div className={styles.tabs}>
        <TabList
          size="small"
          selectedValue={sheet.name}
          aria-label={texts.sheets}
          onTabSelect={(_event, data) => view.select(String(data.value), { row: 0, column: 0 })}
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

/** Cells with a mark, by sheet. */
function marksIn({ bytes }: FileContent): ReadonlyMap<string, ReadonlySet<string>> {
  const marks = readMarks(bytes);
  const bySheet = new Map<string, Set<string>>();
  for (const { sheet, cell } of marks.ok ? marks.value : []) bySheet.set(sheet, (bySheet.get(sheet) ?? new Set()).add(cell));
  return bySheet;
}

/** A mark goes by itself when a reason is typed, as in Excel. */
function isMissing(view: SheetView, a1: string): boolean {
  const at = parseA1(a1);
  const value = at && view.cellAt(at.row, at.column)?.value;
  return isEmptyPhrase(typeof value === "string" ? value : "") || value === view.cellAt(at?.row ?? 0, 0)?.value;
}
