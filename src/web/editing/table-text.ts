/** One field with what ends it. A quote that is not closed before the field ends is a plain character. */
const FIELD = /(?:"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;

/** The rows of a text as spreadsheets put it on the clipboard: tabs between fields, fields with line breaks in quotes. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    FIELD.lastIndex = at;
    const [whole = "", quoted, plain = "", end = ""] = FIELD.exec(text) ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replace(/\r\n?/g, "\n"));
    at += whole.length;
    if (end === "\t") continue;
    rows.push(row);
    row = [];
    // What ends in a line break has no further row.
    if (at >= text.length) return rows;
  }
}

/** A cell's text for the clipboard: read again it is one field. */
export function fieldText(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
