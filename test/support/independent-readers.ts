import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { WorkbookSnapshot } from "../../src/core/workbook";
import { readWorkbook } from "./read-sheets";

const VALUES = `
import json, sys, warnings
import openpyxl
warnings.simplefilter("ignore")
book = openpyxl.load_workbook(sys.argv[1], data_only=sys.argv[2] == "values")
text = lambda value: getattr(value, "text", None) or (value if isinstance(value, (int, float, str, bool)) else str(value))
print(json.dumps({sheet.title: {cell.coordinate: text(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None} for sheet in book.worksheets}))
`;

const ALWAYS_CALCULATE =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">' +
  '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

const python = ["/usr/bin/python3", "python3"].find((name) => spawnSync(name, ["-c", "import openpyxl"]).status === 0);
const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** Tests that need another program than ours; skipped, with the reason in their name, where it is not installed. */
export const whereOpenpyxl = (name: string, run: (() => void) | (() => Promise<void>)): void => {
  if (python) test(name, run);
  else test.skip(`${name} (needs Python with openpyxl)`, run);
};

export const whereLibreOffice = (name: string, run: () => void): void => {
  if (hasLibreOffice) test(name, run, 120_000);
  else test.skip(`${name} (needs LibreOffice)`, run);
};

type Values = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

/** What openpyxl finds in a file, by sheet and cell: values (of formulas the stored results) or formulas. */
export function openpyxlCells(bytes: Uint8Array, what: "values" | "formulas"): Values {
  return inFolder((folder) => {
    const file = join(folder, "file.xlsx");
    writeFileSync(file, bytes);
    return JSON.parse(execFileSync(python ?? "", ["-c", VALUES, file, what], { encoding: "utf8" })) as Values;
  });
}

/** Files as LibreOffice opens, calculates and saves them. @throws when it does not open one */
export function throughLibreOffice(files: Readonly<Record<string, Uint8Array>>): Record<string, WorkbookSnapshot> {
  return inFolder((folder) => {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    // LibreOffice would show stored results of files that others wrote.
    mkdirSync(join(folder, "profile/user"), { recursive: true });
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), ALWAYS_CALCULATE);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    execFileSync("soffice", ["--headless", profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, ...paths], {
      stdio: "ignore",
    });
    return Object.fromEntries(Object.keys(files).map((name) => [name, readWorkbook(join(out, `${name}.xlsx`))]));
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "ziping-readers-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
