import { element } from "./elements";

export interface FileChoice {
  /** A file that the user chose; anything can be in it. */
  readonly onFile: (file: File) => void;
  /** The user asked for the sample. */
  readonly onSample: () => void;
  readonly onSave: () => void;
}

/** The three ways to a workbook (打开 with the browser's file dialog, dropping a file on the page, 示例), and 保存 with Ctrl+S. */
export function watchFileChoice({ onFile, onSample, onSave }: FileChoice): void {
  const input = element("file", HTMLInputElement);
  const hint = element("drop-hint", HTMLElement);
  element("open", HTMLButtonElement).addEventListener("click", () => input.click());
  element("sample", HTMLButtonElement).addEventListener("click", onSample);
  element("save", HTMLButtonElement).addEventListener("click", onSave);
  window.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    onSave();
  });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    // The same file may be chosen again after it was changed on disk.
    input.value = "";
    if (file) onFile(file);
  });
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  window.addEventListener("dragover", (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    hint.hidden = false;
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) hint.hidden = true;
  });
  window.addEventListener("drop", (event) => {
    hint.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    onFile(file);
  });
}
