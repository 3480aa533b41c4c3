import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { toA1 } from "../../core/a1";
import type { Editing } from "../editing/editing";
import { texts } from "../texts";
import { cellId } from "./cell-id";
import { jumped } from "./jumps";
import { grow, standOver } from "./stand-over";
import { moved, type Place } from "./moves";
import type { SheetView } from "./sheet-view";

const useStyles = makeStyles({
  field: {
    boxSizing: "border-box",
    position: "absolute",
    zIndex: 1,
    margin: 0,
    padding: "1px 3px",
    border: "none",
    borderRadius: 0,
    resize: "none",
    overflow: "hidden",
  },
  /** There for keys and input methods, which need a field at the cell before anything stands in it. */
  waiting: { opacity: 0, pointerEvents: "none" },
  typing: {
    backgroundColor: "#ffffff",
    color: "#000000",
    outline: "2px solid #107c41",
    outlineOffset: "-2px",
    overflow: "auto",
    fieldSizing: "content",
  },
});

/** Id of the grid's field. */
export const CELL_FIELD = "cell-field";

/** Fluent moves the focus at Tab itself, before the field hears of it; here Tab may end typing instead. */
const OWN_TAB = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

interface CellInputProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly view: SheetView;
  readonly selected: Place;
  readonly editing: Editing;
  readonly onSelect: (place: Place) => void;
  /** Id of the grid. */
  readonly grid: string;
}

/**
 * The one field of the grid. It lies over the selected cell, unseen, and has the focus, so that keys, input methods and the clipboard arrive
 * where a text may begin; it is seen while something is typed.
 */
export function CellInput({ ref, view, selected, editing, onSelect, grid }: CellInputProps) {
  const styles = useStyles();
  /** Typing began with the input method. */
  const composed = useRef(false);
  const typing = useSyncExternalStore(editing.subscribe, editing.get);
  const place = typing?.at ?? selected;
  const at = { sheet: view.sheet.name, row: selected.row, column: selected.column };

  // What stands in the field is the browser's, so that an input method is never disturbed: it is set where typing begins or ends.
  useLayoutEffect(() => {
    const { current: field } = ref;
    const text = typing?.text ?? "";
    if (!field || field.value === text) return;
    field.value = text;
    field.setSelectionRange(text.length, text.length);
  }, [ref, typing]);
  // Each time: rows and columns may have been laid out anew.
  useLayoutEffect(() => {
    const cell = document.getElementById(cellId(place));
    if (ref.current && cell) standOver(ref.current, cell);
  });

  // What was taken may make the sheet longer, which shows a moment later.
  const waiting = useRef<{ readonly from: Place; readonly key: string } | null>(null);
  useEffect(() => {
    const { current: step } = waiting;
    waiting.current = null;
    if (step) onSelect(moved(view, step.from, step.key) ?? step.from);
  }, [view, onSelect]);
  const go = (key: string): void => {
    const next = moved(view, place, key) ?? place;
    if (next.row === place.row && next.column === place.column) waiting.current = { from: place, key };
    onSelect(next);
  };
  const whileTyping = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const { key, shiftKey, altKey, currentTarget: field } = event;
    const begun = typing?.was === null;
    if (key === "Escape") editing.cancel();
    else if (key === "Enter" && altKey) {
      field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
      editing.input(field.value);
      grow(field);
    } else if (key === "Enter" || key === "Tab") {
      if (editing.enter()) go(key === "Tab" ? (shiftKey ? "ArrowLeft" : "ArrowRight") : shiftKey ? "ArrowUp" : "ArrowDown");
    } else if (begun && key.startsWith("Arrow") && !shiftKey) {
      // As in Excel: in a text that is changed (F2) they move the caret, from one that is typed over they lead on.
      if (editing.enter()) go(key);
    } else return false;
    return true;
  };
  const onCell = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey) {
      const letter = key.toLowerCase();
      if (letter === "y" || (letter === "z" && shiftKey)) editing.redo();
      else if (letter === "z") editing.undo();
      if (letter === "y" || letter === "z") return true;
    }
    const next = (ctrlKey || metaKey ? jumped(view, selected, key) : null) ?? moved(view, selected, key);
    if (next) onSelect(next);
    else if (key === "Enter") go(shiftKey ? "ArrowUp" : "ArrowDown");
    else if (key === "F2") editing.open(at);
    else if (key === "Delete") editing.clear(at);
    else if (key === "Backspace") editing.start(at, "");
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // Keys of an input method are its own.
    if (event.nativeEvent.isComposing || event.key === "Process") return;
    if (typing ? whileTyping(event) : onCell(event)) event.preventDefault();
  };

  return (
    <textarea
      ref={ref}
      id={CELL_FIELD}
      className={mergeClasses(styles.field, typing ? styles.typing : styles.waiting)}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      data-tabster={OWN_TAB}
      aria-label={typing ? texts.edit(toA1(place.row, place.column)) : texts.cell(view.sheet.name, toA1(place.row, place.column))}
      aria-describedby="grid-hint"
      aria-controls={grid}
      aria-activedescendant={typing ? undefined : cellId(selected)}
      onKeyDown={onKeyDown}
      onInput={({ currentTarget: field, nativeEvent }) => {
        grow(field);
        if (editing.get()) editing.input(field.value);
        else if (nativeEvent.isComposing || field.value === "") return;
        // The browser's own undo, at a key that was pressed elsewhere: what it brings back was typed into another cell.
        else if (nativeEvent instanceof InputEvent && nativeEvent.inputType.startsWith("history")) field.value = "";
        else if (!editing.start(at, field.value)) field.value = "";
      }}
      onCompositionStart={() => {
        composed.current = editing.get() === null && editing.start(at, "");
      }}
      onCompositionEnd={({ currentTarget: field }) => {
        const begun = editing.get();
        if (!begun) field.value = "";
        // An input method that was left without a text leaves the cell as it was; its text is not deleted.
        else if (composed.current && field.value === "") editing.cancel();
      }}
      onCopy={(event) => {
        if (editing.get()) return;
        event.clipboardData.setData("text/plain", editing.copy(at));
        event.preventDefault();
      }}
      onCut={(event) => {
        if (editing.get()) return;
        event.clipboardData.setData("text/plain", editing.copy(at));
        event.preventDefault();
        editing.clear(at);
      }}
      onPaste={(event) => {
        // A picture on the clipboard, or nothing, is no blank text.
        const text = event.clipboardData.getData("text/plain");
        if (editing.get()) {
          const { currentTarget: field } = event;
          // Copied cells: into a text that is being typed they come as their text.
          if (!/\t|[\r\n]$/.test(text)) return;
          event.preventDefault();
          field.setRangeText(text.replace(/(?:\r\n?|\n)$/, "").replaceAll("\t", " "), field.selectionStart, field.selectionEnd, "end");
          editing.input(field.value);
          grow(field);
          return;
        }
        event.preventDefault();
        if (text !== "") editing.paste(at, text);
      }}
      onBlur={({ currentTarget: field }) => {
        // The window lost the focus, the field did not.
        if (document.activeElement === field) return;
        if (editing.get()) editing.input(field.value);
        editing.leave();
      }}
    />
  );
}
