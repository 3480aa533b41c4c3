import type { Result } from "../host-port";
import { canonical, decimal, parseDecimal, ZERO, type Decimal } from "../quantity/decimal";
import { schemeNamed, type Scheme } from "./schemes";

/**
 * A user's own scheme as JSON. `basedOn` names the scheme that supplies whatever is left out.
 *
 *     { "name": "my-county", "title": "某县办法", "basedOn": "national-2020", "rateMarks": 20,
 *       "levelSets": [{ "产出": 40, "效益": 30, "满意度": 10 }], "reverse": "linear" }
 */
const FIELDS = [
  "name",
  "title",
  "basedOn",
  "source",
  "total",
  "rateMarks",
  "levelSets",
  "reverse",
  "noteFrom",
  "reasonFrom",
  "rateNeedsReason",
  "tierShares",
  "grades",
  "decimals",
];

const GRADES = ["优", "良", "中", "差"] as const;

/** Reads a scheme file; the problem lists every mistake in Chinese, each with what is expected. */
export function readScheme(text: string): Result<Scheme, readonly string[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: ["评分方案文件不是有效的 JSON。请检查引号、逗号和括号。"] };
  }
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return { ok: false, problem: ["评分方案文件应是一个 JSON 对象 { … }。"] };
  const reader = new Reader(json as Readonly<Record<string, unknown>>);
  const scheme = reader.scheme();
  return reader.mistakes.length > 0 ? { ok: false, problem: reader.mistakes } : { ok: true, value: scheme };
}

class Reader {
  readonly mistakes: string[] = [];

  constructor(private readonly json: Readonly<Record<string, unknown>>) {}

  scheme(): Scheme {
    for (const key of Object.keys(this.json)) if (!FIELDS.includes(key)) this.wrong(key, `不认识这一项；可用的有 ${FIELDS.join("、")}`);
    const base = this.base();
    const total = this.number("total", base.total, decimal(1), decimal(1000));
    const name = this.text("name", "");
    if (name === "" && !this.mistakes.some((mistake) => mistake.includes("“name”")))
      this.wrong("name", '请给方案起一个名称，如 "my-county"');
    if (schemeNamed(name) || name === "auto") this.wrong("name", `“${name}”是内置方案的名称，请换一个`);
    const note = this.number("noteFrom", base.overachievement.note, decimal(1), decimal(100));
    const reason = this.number("reasonFrom", base.overachievement.reason, decimal(1), decimal(100));
    if (reason.lt(note)) this.wrong("reasonFrom", `应不小于 noteFrom（${canonical(note)}）`);
    return {
      ...base,
      name,
      title: this.text("title", name),
      source: this.text("source", base.source),
      total,
      rateMarks: this.number("rateMarks", base.rateMarks, ZERO, total),
      levelSets: this.levelSets(base.levelSets, total),
      reverse: this.reverse(base.reverse),
      overachievement: { note, reason },
      rateNeedsReason: this.number("rateNeedsReason", base.rateNeedsReason, ZERO, decimal(1)),
      tiers: this.tiers(base.tiers),
      grades: this.grades(base.grades, total),
      decimals: this.decimals(base.decimals),
    };
  }

  private wrong(key: string, what: string): void {
    this.mistakes.push(`“${key}”：${what}。`);
  }

  private base(): Scheme {
    const name = this.text("basedOn", "national-2020");
    const found = schemeNamed(name);
    if (!found) this.wrong("basedOn", `没有名为“${name}”的方案；可用 national-2020、hunan-department、hubei-20-80`);
    const national = schemeNamed("national-2020");
    if (!national) throw new Error("the national scheme is built in");
    return found ?? national;
  }

  private text(key: string, otherwise: string): string {
    const value = this.json[key];
    if (value === undefined) return otherwise;
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    this.wrong(key, "应是一段文字");
    return otherwise;
  }

  private number(key: string, otherwise: Decimal, from: Decimal, to: Decimal): Decimal {
    const value = this.json[key];
    if (value === undefined) return otherwise;
    const number = asDecimal(value);
    if (number && number.gte(from) && number.lte(to)) return number;
    this.wrong(key, `应是 ${canonical(from)} 到 ${canonical(to)} 之间的数`);
    return otherwise;
  }

  private levelSets(otherwise: Scheme["levelSets"], total: Decimal): Scheme["levelSets"] {
    const value = this.json["levelSets"];
    if (value === undefined) return otherwise;
    const isSet = (set: unknown): set is Record<string, number> =>
      typeof set === "object" &&
      set !== null &&
      !Array.isArray(set) &&
      Object.keys(set).length > 0 &&
      Object.values(set).every((marks) => typeof marks === "number" && marks >= 0 && total.gte(marks));
    if (Array.isArray(value) && value.length > 0 && value.every(isSet)) return value;
    this.wrong("levelSets", '应是一组标准分值，如 [{ "产出": 50, "效益": 30, "满意度": 10 }]');
    return otherwise;
  }

  private reverse(otherwise: Scheme["reverse"]): Scheme["reverse"] {
    const value = this.json["reverse"];
    if (value === undefined) return otherwise;
    if (value === "ratio" || value === "linear") return value;
    this.wrong("reverse", '应是 "ratio"（按比例）或 "linear"（按超出比例扣分）');
    return otherwise;
  }

  /** Shares of the weight proposed in the three tiers: [1, 0.7, 0.3]; each has to lie in its tier's band. */
  private tiers(otherwise: Scheme["tiers"]): Scheme["tiers"] {
    const value = this.json["tierShares"];
    if (value === undefined) return otherwise;
    const shares = Array.isArray(value) ? value.map(asDecimal) : [];
    const fits = otherwise.map(({ from, below }, index) => {
      const share = shares[index];
      return share?.gte(from) && share.lte(1) && (below === null || share.lt(below));
    });
    if (shares.length === otherwise.length && fits.every(Boolean))
      return otherwise.map((tier, index) => ({ ...tier, proposed: shares[index] ?? tier.proposed }));
    this.wrong("tierShares", "应是三个数，依次在 0.8～1、0.6～0.8（不含）、0～0.6（不含）之间，如 [1, 0.7, 0.3]");
    return otherwise;
  }

  /** Lower edges of 优, 良, 中: [90, 80, 60]. */
  private grades(otherwise: Scheme["grades"], total: Decimal): Scheme["grades"] {
    const value = this.json["grades"];
    if (value === undefined) return otherwise;
    const edges = Array.isArray(value) ? value.map(asDecimal) : [];
    const falling = edges.every((edge, index) => edge?.gte(ZERO) && (index === 0 ? total.gte(edge) : edges[index - 1]?.gt(edge)));
    if (edges.length === 3 && falling) return GRADES.map((grade, index) => ({ grade, from: edges[index] ?? ZERO }));
    this.wrong("grades", `应是 0 到 ${canonical(total)} 之间三个由大到小的分数线，依次为优、良、中，如 [90, 80, 60]`);
    return otherwise;
  }

  private decimals(otherwise: number): number {
    const value = this.json["decimals"];
    if (value === undefined) return otherwise;
    if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 4) return value;
    this.wrong("decimals", "应是 0 到 4 的整数");
    return otherwise;
  }
}

function asDecimal(value: unknown): Decimal | null {
  if (typeof value === "number" && Number.isFinite(value)) return decimal(value);
  return typeof value === "string" ? parseDecimal(value.trim()) : null;
}
