import { expectText } from "../arguments";
import type { CellLink } from "../engine";
import { invalidArgument } from "../errors";
import type { Place } from "../objects";
import { assertWritable, presentArea } from "../places";
import type { Scalar } from "../table";

/** As Excel dresses a link: its style "超链接". */
const LOOKS = { fontColor: "#0563C1", underline: true } as const;

const optional = (value: unknown): string => (value === undefined || value === null ? "" : expectText(value));

function expectLink(value: unknown): { readonly link: CellLink; readonly text: string } {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const given = value as Readonly<Record<string, unknown>>;
  const [address, documentReference, screenTip] = [given["address"], given["documentReference"], given["screenTip"]].map(optional);
  if (!address === !documentReference) throw invalidArgument();
  return {
    link: { target: documentReference ? { documentReference } : { address: address ?? "" }, screenTip: screenTip ?? "" },
    text: optional(given["textToDisplay"]),
  };
}

/** range.hyperlink: where all of its cells lead; null where they have no link, or not the same. */
export const hyperlink: Scalar<Place> = {
  get: (place, session) => {
    const { row, column, rows, columns } = presentArea(session, place);
    const links = new Set<string>();
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) links.add(JSON.stringify(session.engine.link(place.sheet, r, c)));
    }
    const link = links.size === 1 ? session.engine.link(place.sheet, row, column) : null;
    if (!link) return null;
    const textToDisplay = session.engine.texts(place.sheet, { row, column, rows: 1, columns: 1 })[0]?.[0] ?? "";
    return { ...link.target, screenTip: link.screenTip, textToDisplay };
  },
  set: ({ sheet, area }, value, session) => {
    assertWritable(session, sheet);
    const { link, text } = expectLink(value);
    const { engine } = session;
    const { row, column, rows, columns } = presentArea(session, { sheet, area });
    const [[first] = []] = engine.read(sheet, { row, column, rows: 1, columns: 1 });
    const shown =
      text || (first?.value === null ? ("documentReference" in link.target ? link.target.documentReference : link.target.address) : "");
    if (shown) {
      const writes = Array.from({ length: rows * columns }, (_, index) => ({
        row: row + Math.floor(index / columns),
        column: column + (index % columns),
        content: { value: shown },
      }));
      engine.write(sheet, writes);
    }
    engine.setLink(sheet, { row, column, rows, columns }, link);
    engine.setStyle(sheet, { row, column, rows, columns }, LOOKS);
  },
};
