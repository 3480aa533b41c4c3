import { element } from "./elements";

/**
 * The three ways to a workbook: 打开 with the browser's file dialog, dropping a file on the page, 示例.
 *
 * @param onFile a file that the user chose; anything can be in it
 * @param onSample the user asked for the sample
 */
export function watchFileChoice(onFile: (file: File) => void, onSample: () => void): void {
  const input = element("file", HTMLInputElement);
  const hint = element("drop-hint", HTMLElement);
  element("open", HTMLButtonElement).addEventListener("click", () => input.click());
  element("sample", HTMLButtonElement).addEventListener("click", onSample);
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
