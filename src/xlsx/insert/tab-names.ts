import type { Attributes } from "../xml";
import { parsePositions } from "../xml-positions";

/** Names of all tabs, also of chart sheets, which the reader passes over. */
export function tabNames(workbookXml: string, part: string): string[] {
  const names: string[] = [];
  const open = (name: string, attributes: Attributes, parent: string | undefined): void => {
    if (name === "sheet" && parent === "sheets") names.push(attributes.name ?? "");
  };
  parsePositions(workbookXml, part, [{ open }]);
  return names;
}
