import { invalidArgument, itemExists, itemNotFound } from "../errors";
import type { ObjectOf, Session } from "../objects";
import { findSheet, raise } from "../places";
import { isSheetName } from "../sheet-name";
import type { TypeTable } from "../table";

const worksheetOf = ({ id }: { readonly id: string }): ObjectOf<"Worksheet"> => ({ type: "Worksheet", sheet: id });

export function assertSheetName(session: Session, name: string, self: string | null = null): void {
  const other = findSheet(session, name);
  if (other && other.id !== self) throw itemExists();
  if (!isSheetName(name)) throw invalidArgument();
}

function freeName(session: Session): string {
  for (let number = session.engine.sheets().length + 1; ; number++) {
    if (!findSheet(session, `Sheet${number}`)) return `Sheet${number}`;
  }
}

function atEnd(session: Session, onlyVisible: boolean, which: number): ObjectOf<"Worksheet"> {
  const sheets = session.engine.sheets().filter(({ visibility }) => !onlyVisible || visibility === "visible");
  return worksheetOf(sheets.at(which) ?? raise(itemNotFound()));
}

export const worksheetCollection: TypeTable<"WorksheetCollection"> = {
  items: (_, { engine }) => engine.sheets().map(worksheetOf),
  item: (_, args, session) => worksheetOf(findSheet(session, args.text(0)) ?? raise(itemNotFound())),
  methods: {
    GetItem: (_, args, session) => worksheetOf(findSheet(session, args.text(0)) ?? raise(itemNotFound())),
    GetItemOrNullObject: (_, args, session) => {
      const sheet = findSheet(session, args.text(0));
      return sheet && worksheetOf(sheet);
    },
    GetCount: (_, args, { engine }) => engine.sheets().filter(({ visibility }) => !args.flag(0) || visibility === "visible").length,
    GetActiveWorksheet: (_, __, { engine }) => ({ type: "Worksheet", sheet: engine.selection().sheet }),
    GetFirst: (_, args, session) => atEnd(session, args.flag(0), 0),
    GetLast: (_, args, session) => atEnd(session, args.flag(0), -1),
    Add: (_, args, session) => {
      const name = args.optionalText(0) ?? freeName(session);
      assertSheetName(session, name);
      return { type: "Worksheet", sheet: session.engine.addSheet(name) };
    },
  },
};
