import { invalidOperation } from "../errors";
import { sheetInfo } from "../places";
import type { TypeTable } from "../table";

export const worksheetProtection: TypeTable<"WorksheetProtection"> = {
  scalars: {
    Protected: {
      get: ({ sheet }, session) => {
        const info = sheetInfo(session, sheet);
        return info.protected || session.extraProtection.has(info.name);
      },
    },
  },
  methods: {
    Protect: ({ sheet }, _, session) => {
      if (sheetInfo(session, sheet).protected) throw invalidOperation("The worksheet is already protected.");
      session.engine.setProtected(sheet, true);
    },
    Unprotect: ({ sheet }, _, { engine }) => engine.setProtected(sheet, false),
  },
};
