import { readRelationships, relationshipsFile } from "../relationships";
import { findUserData } from "../user-data";
import { addContentType, hasDefaultType, removeContentType } from "./content-types";
import type { Draft } from "./draft";
import { addLink, isStrict, removeLink } from "./links";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** Identifies the part to Office; always the same, because there is one in a workbook and the output is to be reproducible. */
const ITEM_ID = "{6D7B3C52-0F4E-4C1A-9A57-5A4950494E47}";

/** Writes Ziping's own data: into the part where they are already, or into a new one; null removes the part. */
export function writeUserData(draft: Draft, workbook: string, xml: string | null): void {
  const present = findUserData(draft.pkg, workbook);
  if (present && xml !== null) {
    if (present.text !== xml) draft.make(present.part, xml);
  } else if (present) remove(draft, workbook, present.part);
  else if (xml !== null) add(draft, workbook, xml);
}

function add(draft: Draft, workbook: string, xml: string): void {
  let number = 1;
  while (draft.has(`customXml/item${number}.xml`) || draft.has(`customXml/itemProps${number}.xml`)) number++;
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  addLink(draft, workbook, "customXml", item);
  const strict = isStrict(draft, workbook);
  const namespace = strict
    ? "http://purl.oclc.org/ooxml/officeDocument/customXml"
    : "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  draft.make(item, xml);
  draft.make(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${namespace}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  addLink(draft, item, "customXmlProps", properties, strict);
  addContentType(draft, properties, PROPERTIES_TYPE);
  if (!hasDefaultType(draft, "xml")) addContentType(draft, item, "application/xml");
}

function remove(draft: Draft, workbook: string, item: string): void {
  const properties = readRelationships(draft.pkg, item).filter(({ type }) => type === "customXmlProps");
  for (const part of [item, ...properties.map((link) => link.part)]) {
    draft.remove(part);
    removeContentType(draft, part);
  }
  if (draft.has(relationshipsFile(item))) draft.remove(relationshipsFile(item));
  removeLink(draft, workbook, item);
}
