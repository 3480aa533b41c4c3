import { makeStyles } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef } from "react";

const useStyles = makeStyles({
  editor: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "20px",
    border: "none",
    padding: 0,
    margin: 0,
    resize: "none",
    outline: "none",
    backgroundColor: "#ffffff",
    color: "#000000",
    fontFamily: "inherit",
    fontSize: "inherit",
    textAlign: "inherit",
    fieldSizing: "content",
  },
});

interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  /** What was typed; null: given up. Called once. */
  readonly onEnd: (text: string | null) => void;
}

/** Typing into a cell: Enter and leaving take it, Alt+Enter breaks the line, Escape gives it up. */
export function CellEditor({ label, text, onEnd }: CellEditorProps) {
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const end = (typed: string | null): void => {
    if (ended.current) return;
    ended.current = true;
    onEnd(typed);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") end(null);
    else if (event.key === "Tab" || (event.key === "Enter" && !event.altKey)) end(event.currentTarget.value);
    else if (event.key === "Enter")
      event.currentTarget.setRangeText("\n", event.currentTarget.selectionStart, event.currentTarget.selectionEnd, "end");
    else return;
    event.preventDefault();
  };
  return (
    <textarea
      ref={field}
      className={styles.editor}
      aria-label={label}
      rows={1}
      defaultValue={text}
      onKeyDown={onKeyDown}
      onBlur={(event) => end(event.currentTarget.value)}
      onMouseDown={(event) => event.stopPropagation()}
    />
  );
}
