import { expectFlag, expectText } from "../arguments";
import type { Arguments } from "../arguments";
import { parseArea, splitAddress } from "../area";
import type { Name } from "../engine";
import { invalidArgument, itemExists, itemNotFound } from "../errors";
import type { ObjectOf, Session } from "../objects";
import { addressOf, findSheet, raise, rangeAt } from "../places";
import type { TypeTable } from "../table";

function find({ engine }: Session, sheet: string | null, name: string): Name | null {
  return engine.names.all().find((entry) => entry.sheet === sheet && entry.name.toLowerCase() === name.toLowerCase()) ?? null;
}

const entryOf = ({ id }: ObjectOf<"NamedItem">, { engine }: Session): Name =>
  engine.names.all().find((entry) => entry.id === id) ?? raise(itemNotFound());

const itemOf = ({ id }: Name): ObjectOf<"NamedItem"> => ({ type: "NamedItem", id });

const change = (object: ObjectOf<"NamedItem">, part: Partial<Name>, session: Session): void =>
  session.engine.names.update({ ...entryOf(object, session), ...part });

function inScope({ sheet }: ObjectOf<"NamedItemCollection">, { engine }: Session): Name[] {
  return engine.names.all().filter((entry) => entry.sheet === sheet);
}

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
  items: (object, session) => inScope(object, session).map(itemOf),
  item: ({ sheet }, args, session) => byName(sheet, args, session) ?? raise(itemNotFound()),
  methods: {
    Add: ({ sheet }, args, session) => {
      const name = args.text(0);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseArea(name)) throw invalidArgument();
      if (find(session, sheet, name)) throw itemExists();
      const range = args.object(1, "Range");
      const formula = range ? `=${addressOf(session, range.sheet, [range.area], "absolute")}` : args.text(1);
      session.engine.names.add({ sheet, name, formula, visible: true, comment: args.optionalText(2) ?? "" });
      return itemOf(find(session, sheet, name) ?? raise(itemNotFound()));
    },
    GetItem: ({ sheet }, args, session) => byName(sheet, args, session) ?? raise(itemNotFound()),
    GetItemOrNullObject: ({ sheet }, args, session) => byName(sheet, args, session),
    GetCount: (object, _, session) => inScope(object, session).length,
  },
};

export const namedItem: TypeTable<"NamedItem"> = {
  scalars: {
    Name: { get: (object, session) => entryOf(object, session).name },
    Formula: {
      get: (object, session) => entryOf(object, session).formula,
      set: (object, value, session) => change(object, { formula: expectText(value) }, session),
    },
    Value: { get: (object, session) => entryOf(object, session).formula },
    Type: { get: (object, session) => (target(object, session) ? "Range" : "String") },
    Scope: { get: (object, session) => (entryOf(object, session).sheet === null ? "Workbook" : "Worksheet") },
    Comment: {
      get: (object, session) => entryOf(object, session).comment,
      set: (object, value, session) => change(object, { comment: expectText(value) }, session),
    },
    Visible: {
      get: (object, session) => entryOf(object, session).visible,
      set: (object, value, session) => change(object, { visible: expectFlag(value) }, session),
    },
  },
  methods: {
    GetRange: (object, _, session) => target(object, session) ?? raise(invalidArgument()),
    GetRangeOrNullObject: (object, _, session) => target(object, session),
    Delete: (object, _, session) => session.engine.names.delete(entryOf(object, session).id),
  },
};
