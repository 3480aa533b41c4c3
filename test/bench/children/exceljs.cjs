/** Reads each workbook of a folder with exceljs and writes it into another folder, and does nothing else: what files are compared with. */
const { readdirSync } = require("node:fs");
const path = require("node:path");
const { Workbook } = require("exceljs");

const [source = "", target = ""] = process.argv.slice(2);

async function main() {
  for (const name of readdirSync(source)) {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(path.join(source, name));
    await workbook.xlsx.writeFile(path.join(target, name));
  }
}

void main();
