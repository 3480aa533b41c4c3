import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { readApiShape } from "../../../src/workbench/host/api-shape";
import type { ApiShape } from "../../../src/workbench/host/api-shape";
import { registry } from "../../../src/workbench/host/registry";
import type { AnyTable } from "../../../src/workbench/host/table";

const ROOT = join(__dirname, "../../..");
const ADAPTER = join(ROOT, "src/excel");

/** Members of the client itself that never reach a host by their own name. */
const CLIENT_SIDE = new Set([
  "load",
  "context",
  "isNullObject",
  "items",
  "set",
  "toJSON",
  "track",
  "untrack",
  "sync",
  "workbook",
  "runtime",
]);

/** Members that the client sets under another name than it reads them. */
const SET_AS: Readonly<Record<string, string>> = { "Worksheet.showGridlines": "Gridlines" };

function isSettable(shape: ApiShape, type: string, member: string): boolean {
  const known = shape.get(type);
  const table = (registry as unknown as Readonly<Record<string, AnyTable | undefined>>)[type];
  if (!known) return true;
  const wire = SET_AS[`${type}.${member}`] ?? [...known.scalars].find(([, script]) => script === member)?.[0];
  return wire === undefined || table?.scalars?.[wire]?.set !== undefined;
}

function isImplemented(shape: ApiShape, type: string, member: string): boolean {
  const known = shape.get(type);
  const table = (registry as unknown as Readonly<Record<string, AnyTable | undefined>>)[type];
  if (CLIENT_SIDE.has(member) || !known) return true;
  if (member.startsWith("on")) return known.events.size > 0;
  const wire = [...known.scalars, ...known.navigations, ...known.methods].flatMap(([name, script]) => (script === member ? [name] : []));
  const isIndexer = member === "getItem" && table?.item !== undefined;
  return isIndexer || wire.some((name) => table?.scalars?.[name] ?? table?.navigations?.[name] ?? table?.methods?.[name]);
}

interface Members {
  /** "Range.values" for every member of an Excel object that the adapter names: in code, or in the texts given to load(). */
  readonly used: ReadonlySet<string>;
  /** Those that it assigns to. */
  readonly assigned: ReadonlySet<string>;
}

function membersOfAdapter(): Members {
  const files = readdirSync(ADAPTER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const program = ts.createProgram(
    files.map((name) => join(ADAPTER, name)),
    {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ["office-js"],
      target: ts.ScriptTarget.ES2022,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      module: ts.ModuleKind.ESNext,
    },
  );
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const assigned = new Set<string>();

  const excelClass = (node: ts.Node | undefined): string | null => {
    if (!node || !(ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) || !node.name) return null;
    const namespace = ts.findAncestor(node, ts.isModuleDeclaration);
    return namespace?.name.text === "Excel" ? node.name.text : null;
  };
  const addPath = (type: ts.Type, path: string): void => {
    let current = type;
    for (const step of path.trim().split("/")) {
      const symbol = checker.getPropertyOfType(current, step);
      const owner = excelClass(symbol?.declarations?.[0]?.parent);
      if (!symbol || !owner) return;
      used.add(`${owner}.${step}`);
      current = checker.getTypeOfSymbol(symbol);
      if (step === "items") current = checker.getTypeArguments(current as ts.TypeReference)[0] ?? current;
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const owner = excelClass(checker.getSymbolAtLocation(node.name)?.declarations?.[0]?.parent);
      if (owner) used.add(`${owner}.${node.name.text}`);
      const { parent } = node;
      const isTarget = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.left === node;
      if (owner && isTarget) assigned.add(`${owner}.${node.name.text}`);
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "load") {
      const receiver = checker.getTypeAtLocation(node.expression.expression);
      const texts = (part: ts.Node): void => {
        if (ts.isStringLiteralLike(part)) for (const path of part.text.split(",")) addPath(receiver, path);
        ts.forEachChild(part, texts);
      };
      node.arguments.forEach(texts);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(ADAPTER)) visit(file);
  return { used, assigned };
}

test("the host has every member of the Excel API that the adapter uses", () => {
  const client = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist/excel-web-16.00.debug.js");
  const shape = readApiShape(readFileSync(client, "utf8"));
  const members = membersOfAdapter();
  const used = [...members.used];
  expect(used).toEqual(expect.arrayContaining(["Range.values", "WorksheetCollection.getItem"]));
  const lacking = (names: Iterable<string>, has: typeof isImplemented): string[] =>
    [...names].filter((name) => {
      const [type = "", member = ""] = name.split(".");
      return !has(shape, type, member);
    });
  expect(lacking(used, isImplemented)).toEqual([]);
  expect(members.assigned.has("Range.values")).toBe(true);
  expect(lacking(members.assigned, isSettable)).toEqual([]);
}, 60_000);
