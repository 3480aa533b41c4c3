import { expectFlag, expectText } from "../arguments";
import type { Arguments } from "../arguments";
import { parseArea, splitAddress } from "../area";
import { invalidArgument, itemExists, itemNotFound } from "../errors";
import type { DocumentState, ObjectOf, Session } from "../objects";
import { addressOf, findSheet, raise, rangeAt } from "../places";
import type { TypeTable } from "../table";

type Entry = DocumentState["names"][number];

function find({ document }: Session, sheet: string | null, name: string): Entry | null {
  return document.names.find((entry) => entry.sheet === sheet && entry.name.toLowerCase() === name.toLowerCase()) ?? null;
}

const entryOf = ({ sheet, name }: ObjectOf<"NamedItem">, session: Session): Entry => find(session, sheet, name) ?? raise(itemNotFound());

const itemOf = ({ sheet, name }: Entry): ObjectOf<"NamedItem"> => ({ type: "NamedItem", sheet, name });

function byName(sheet: string | null, args: Arguments, session: Session): ObjectOf<"NamedItem"> | null {
  const entry = find(session, sheet, args.text(0));
  return entry && itemOf(entry);
}

/** The range that a name stands for; null when it stands for something else. */
function target(object: ObjectOf<"NamedItem">, session: Session): ObjectOf<"Range"> | null {
  const { sheet, cells } = splitAddress(entryOf(object, session).formula.replace(/^=/, ""));
  const area = parseArea(cells);
  const info = sheet === null ? null : findSheet(session, sheet);
  return area && info ? rangeAt(info.id, area) : null;
}

export const namedItemCollection: TypeTable<"NamedItemCollection"> = {
  items: ({ sheet }, { document }) => document.names.filter((entry) => entry.sheet === sheet).map(itemOf),
  item: ({ sheet }, args, session) => byName(sheet, args, session) ?? raise(itemNotFound()),
  methods: {
    Add: ({ sheet }, args, session) => {
      const name = args.text(0);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseArea(name)) throw invalidArgument();
      if (find(session, sheet, name)) throw itemExists();
      const range = args.object(1, "Range");
      const formula = range ? `=${addressOf(session, range.sheet, [range.area])}` : args.text(1);
      const entry = { sheet, name, formula, visible: true, comment: args.optionalText(2) ?? "" };
      session.document.names.push(entry);
      return itemOf(entry);
    },
    GetItem: ({ sheet }, args, session) => byName(sheet, args, session) ?? raise(itemNotFound()),
    GetItemOrNullObject: ({ sheet }, args, session) => byName(sheet, args, session),
    GetCount: ({ sheet }, _, { document }) => document.names.filter((entry) => entry.sheet === sheet).length,
  },
};

export const namedItem: TypeTable<"NamedItem"> = {
  scalars: {
    Name: { get: ({ name }) => name },
    Formula: { get: (object, session) => entryOf(object, session).formula },
    Value: { get: (object, session) => entryOf(object, session).formula },
    Type: { get: (object, session) => (target(object, session) ? "Range" : "String") },
    Scope: { get: ({ sheet }) => (sheet === null ? "Workbook" : "Worksheet") },
    Comment: {
      get: (object, session) => entryOf(object, session).comment,
      set: (object, value, session) => {
        entryOf(object, session).comment = expectText(value);
      },
    },
    Visible: {
      get: (object, session) => entryOf(object, session).visible,
      set: (object, value, session) => {
        entryOf(object, session).visible = expectFlag(value);
      },
    },
  },
  methods: {
    GetRange: (object, _, session) => target(object, session) ?? raise(invalidArgument()),
    GetRangeOrNullObject: (object, _, session) => target(object, session),
    Delete: (object, _, session) => {
      session.document.names.splice(session.document.names.indexOf(entryOf(object, session)), 1);
    },
  },
};
