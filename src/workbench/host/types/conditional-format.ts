import { intersection, WHOLE_SHEET } from "../area";
import { expectFlag, expectText } from "../arguments";
import type { BorderSide, CellStyle } from "../cell-style";
import { expectColor } from "../color";
import type { ConditionalFormat } from "../engine";
import { invalidArgument, itemNotFound, notImplemented } from "../errors";
import type { ObjectOf, Places, Session } from "../objects";
import { assertWritable, raise, rangeAt } from "../places";
import type { Scalar, TypeTable } from "../table";
import { changedLine } from "./range-border";

interface Rule {
  readonly sheet: string;
  readonly id: string;
}

/** A rule that was added and has no formula yet applies nowhere. */
const NEVER = "=FALSE";

function ruleOf({ sheet, id }: Rule, session: Session): ConditionalFormat {
  return session.engine.conditionalFormats(sheet).find((rule) => rule.id === id) ?? raise(itemNotFound());
}

function change(rule: Rule, part: Partial<ConditionalFormat>, session: Session): void {
  assertWritable(session, rule.sheet);
  session.engine.updateConditionalFormat(rule.sheet, { ...ruleOf(rule, session), ...part });
}

function paint(rule: Rule, style: Partial<CellStyle>, session: Session): void {
  change(rule, { style: { ...ruleOf(rule, session).style, ...style } }, session);
}

/** The rules that reach into the range. */
function rulesIn({ sheet, areas: places }: Places, { engine }: Session): ObjectOf<"ConditionalFormat">[] {
  return engine
    .conditionalFormats(sheet)
    .filter(({ areas }) => areas.some((part) => places.some((place) => intersection(part, place))))
    .map(({ id }) => ({ type: "ConditionalFormat", sheet, id }));
}

function byId(place: Places, id: string, session: Session): ObjectOf<"ConditionalFormat"> | null {
  return rulesIn(place, session).find((rule) => rule.id === id) ?? null;
}

export const conditionalFormatCollection: TypeTable<"ConditionalFormatCollection"> = {
  items: rulesIn,
  item: (place, args, session) => byId(place, args.text(0), session) ?? raise(itemNotFound()),
  methods: {
    Add: ({ sheet, areas }, args, session) => {
      assertWritable(session, sheet);
      const type = args.text(0);
      if (type !== "Custom") throw notImplemented("ConditionalFormatCollection", `add("${type}")`);
      const id = session.engine.addConditionalFormat(sheet, { type, areas, formula: NEVER, style: {}, stopIfTrue: false });
      return { type: "ConditionalFormat", sheet, id };
    },
    ClearAll: (place, _, session) => {
      assertWritable(session, place.sheet);
      for (const { id } of rulesIn(place, session)) session.engine.deleteConditionalFormat(place.sheet, id);
    },
    GetCount: (place, _, session) => rulesIn(place, session).length,
    GetItem: (place, args, session) => byId(place, args.text(0), session) ?? raise(itemNotFound()),
    GetItemOrNullObject: (place, args, session) => byId(place, args.text(0), session),
    GetItemAt: (place, args, session) => rulesIn(place, session)[args.number(0)] ?? raise(itemNotFound()),
  },
};

export const conditionalFormat: TypeTable<"ConditionalFormat"> = {
  id: ({ id }) => id,
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: (object, session) => ruleOf(object, session).type },
    Priority: { get: ({ sheet, id }, { engine }) => engine.conditionalFormats(sheet).findIndex((rule) => rule.id === id) },
    StopIfTrue: {
      get: (object, session) => ruleOf(object, session).stopIfTrue,
      set: (object, value, session) => change(object, { stopIfTrue: expectFlag(value) }, session),
    },
  },
  navigations: {
    Custom: ({ sheet, id }) => ({ type: "CustomConditionalFormat", sheet, id }),
    CustomOrNullObject: (object, session) =>
      ruleOf(object, session).type === "Custom" ? { type: "CustomConditionalFormat", sheet: object.sheet, id: object.id } : null,
  },
  methods: {
    Delete: (object, _, session) => {
      assertWritable(session, object.sheet);
      session.engine.deleteConditionalFormat(object.sheet, ruleOf(object, session).id);
    },
    GetRange: (object, _, session) => rangeAt(object.sheet, ruleOf(object, session).areas[0] ?? WHOLE_SHEET),
    GetRangeOrNullObject: (object, _, session) => {
      const { areas } = ruleOf(object, session);
      return areas[0] && areas.length === 1 ? rangeAt(object.sheet, areas[0]) : null;
    },
    GetRanges: (object, _, session) => ({ type: "RangeAreas", sheet: object.sheet, areas: ruleOf(object, session).areas }),
  },
};

export const customConditionalFormat: TypeTable<"CustomConditionalFormat"> = {
  navigations: {
    Rule: ({ sheet, id }) => ({ type: "ConditionalFormatRule", sheet, id }),
    Format: ({ sheet, id }) => ({ type: "ConditionalRangeFormat", sheet, id }),
  },
};

/** Excel refuses array constants ({1,2}) in the formulas of conditional formats. */
function expectRuleFormula(value: unknown): string {
  const text = expectText(value);
  const outsideTexts = text.replace(/"(?:[^"]|"")*"/g, "");
  if (!text.startsWith("=") || /[{}]/.test(outsideTexts)) throw invalidArgument();
  return text;
}

const formula: Scalar<ObjectOf<"ConditionalFormatRule">> = {
  get: (object, session) => ruleOf(object, session).formula,
  set: (object, value, session) => change(object, { formula: expectRuleFormula(value) }, session),
};

export const conditionalFormatRule: TypeTable<"ConditionalFormatRule"> = { scalars: { Formula: formula, FormulaLocal: formula } };

export const conditionalRangeFormat: TypeTable<"ConditionalRangeFormat"> = {
  navigations: {
    Fill: ({ sheet, id }) => ({ type: "ConditionalRangeFill", sheet, id }),
    Font: ({ sheet, id }) => ({ type: "ConditionalRangeFont", sheet, id }),
    Borders: ({ sheet, id }) => ({ type: "ConditionalRangeBorderCollection", sheet, id }),
  },
};

function styled(read: (style: Partial<CellStyle>) => unknown, write: (value: unknown) => Partial<CellStyle>): Scalar<Rule> {
  return {
    get: (rule, session) => read(ruleOf(rule, session).style),
    set: (rule, value, session) => paint(rule, write(value), session),
  };
}

export const conditionalRangeFill: TypeTable<"ConditionalRangeFill"> = {
  scalars: {
    Color: styled(
      ({ fill }) => fill ?? "",
      (value) => ({ fill: expectColor(value) }),
    ),
  },
  methods: { Clear: (rule, _, session) => paint(rule, { fill: null }, session) },
};

export const conditionalRangeFont: TypeTable<"ConditionalRangeFont"> = {
  scalars: {
    Color: styled(
      ({ fontColor }) => fontColor ?? "",
      (value) => ({ fontColor: expectColor(value) }),
    ),
    Bold: styled(
      ({ bold }) => bold ?? false,
      (value) => ({ bold: expectFlag(value) }),
    ),
    Italic: styled(
      ({ italic }) => italic ?? false,
      (value) => ({ italic: expectFlag(value) }),
    ),
    Strikethrough: styled(
      ({ strikethrough }) => strikethrough ?? false,
      (value) => ({ strikethrough: expectFlag(value) }),
    ),
    Underline: styled(
      ({ underline }) => (underline ? "Single" : "None"),
      (value) => ({ underline: expectText(value) !== "None" }),
    ),
  },
};

const SIDES: Readonly<Record<string, BorderSide>> = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" };

function border({ sheet, id }: Rule, edge: string): ObjectOf<"ConditionalRangeBorder"> {
  return { type: "ConditionalRangeBorder", sheet, id, side: SIDES[edge] ?? raise(invalidArgument()) };
}

export const conditionalRangeBorderCollection: TypeTable<"ConditionalRangeBorderCollection"> = {
  items: (rule) => Object.keys(SIDES).map((edge) => border(rule, edge)),
  item: (rule, args) => border(rule, args.text(0)),
  navigations: {
    Top: (rule) => border(rule, "EdgeTop"),
    Bottom: (rule) => border(rule, "EdgeBottom"),
    Left: (rule) => border(rule, "EdgeLeft"),
    Right: (rule) => border(rule, "EdgeRight"),
  },
  methods: { GetItem: (rule, args) => border(rule, args.text(0)), GetCount: () => Object.keys(SIDES).length },
};

function line(property: "style" | "color", none: string): Scalar<ObjectOf<"ConditionalRangeBorder">> {
  return {
    get: (object, session) => ruleOf(object, session).style.borders?.[object.side]?.[property] ?? none,
    set: (object, value, session) => {
      const borders = ruleOf(object, session).style.borders ?? {};
      paint(object, { borders: { ...borders, [object.side]: changedLine(borders[object.side] ?? null, property, value) } }, session);
    },
  };
}

export const conditionalRangeBorder: TypeTable<"ConditionalRangeBorder"> = {
  scalars: {
    SideIndex: { get: ({ side }) => Object.keys(SIDES).find((edge) => SIDES[edge] === side) },
    Style: line("style", "None"),
    Color: line("color", ""),
  },
};
