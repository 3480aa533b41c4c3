import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore } from "react";
import { parseA1, toA1 } from "../../core/a1";
import { isEmptyPhrase } from "../../core/quantity/text";
import { readMarks } from "../../xlsx/marks";
import { Grid } from "../grid/grid";
import { placeOf } from "../grid/moves";
import { SheetView } from "../grid/sheet-view";
import { type FileContent, type FileDocument } from "../host/file-document";
import { type PlacedCell, typeInto } from "../host/type-into";
import { texts } from "../texts";
import type { Notice } from "./notice";
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
  readonly onNotice: (notice: Notice) => void;
}

/** The open file: the grid of one sheet, and the sheets' tabs below it. */
export function Book({ document, view, onNotice }: BookProps) {
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
  if (!sheet || !drawn) return null;

  const selected = placeOf(drawn, place);
  const marked = new Set([...(marks.get(sheet.name) ?? [])].filter((cell) => isMissing(drawn, cell)));
  const type = (typedAt: { row: number; column: number }, text: string): void => {
    const typed = typeInto(document, sheet.name, toA1(typedAt.row, typedAt.column), text);
    if (!typed.ok) onNotice({ intent: "error", text: typed.problem.message + typed.problem.remedy });
    else if (typed.value.length > 0) onNotice({ intent: "warning", text: texts.notCalculated(named(typed.value), typed.value.length) });
  };
  return (
    <section className={styles.book} aria-label={document.name}>
      <Grid
        key={sheet.name}
        view={drawn}
        date1904={snapshot.date1904 ?? false}
        marked={marked}
        selected={selected}
        onSelect={(next) => view.select(sheet.name, placeOf(drawn, next))}
        onType={sheet.protected ? null : type}
      />
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

/** Formulas named in a text. */
const MOST_NAMED = 10;

function named(cells: readonly PlacedCell[]): string {
  const names = cells.slice(0, MOST_NAMED).map(({ sheet, cell }) => `${sheet}!${cell}`);
  return names.join("、") + (cells.length > MOST_NAMED ? "…" : "");
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
