import type { CellLook } from "../sheet-plan";

/** How a cell of a list stands out: trouble, doubt, well, or no longer of interest. */
export type Tone = "bad" | "doubtful" | "good" | "quiet";

/** What a column holds. */
export type ListLook = "title" | "note" | "head" | "text" | "short" | "link" | "count" | "marks" | "rate" | "centredRate" | "total";

const HEADING = "黑体";
const BODY = "宋体";
const POINTS = 10;

const body = { name: BODY, points: POINTS };
const boxed = { border: true, vertical: "center" } as const;

const LOOKS: Readonly<Record<ListLook, CellLook>> = {
  title: { font: { name: HEADING, points: 16 }, horizontal: "left", vertical: "center" },
  note: { font: { ...body, color: "#595959" }, horizontal: "left", vertical: "center" },
  head: { font: { name: HEADING, points: POINTS }, fill: "#E8EDF3", horizontal: "center", wrap: true, ...boxed },
  text: { font: body, horizontal: "left", wrap: true, ...boxed },
  short: { font: body, horizontal: "center", wrap: true, ...boxed },
  link: { font: { ...body, color: "#0F4C81" }, horizontal: "center", wrap: true, ...boxed },
  count: { font: body, horizontal: "center", format: "0", ...boxed },
  marks: { font: body, horizontal: "right", format: "0.00", ...boxed },
  rate: { font: body, horizontal: "right", format: "0.00%", ...boxed },
  /** With all decimals that the rate has: a hidden one could be the mistake. */
  centredRate: { font: body, horizontal: "center", format: "0.00####%", ...boxed },
  total: { font: { name: HEADING, points: POINTS }, fill: "#F3F5F8", horizontal: "center", format: "0", ...boxed },
};

/** Dark enough on their fill to be read and printed; the words say the same. */
const TONES: Readonly<Record<Tone, { readonly color: string; readonly fill?: string }>> = {
  bad: { color: "#9C1C1C", fill: "#FCE4E4" },
  doubtful: { color: "#7A4B00", fill: "#FFF3D6" },
  good: { color: "#1E5B2E", fill: "#E3F3E6" },
  quiet: { color: "#6B6B6B" },
};

/** The looks that a plan uses, each once. */
export class LookBook {
  readonly looks: CellLook[] = [];
  private readonly indices = new Map<string, number>();

  /** Index of a look in `looks`. */
  index(name: ListLook, tone?: Tone): number {
    const key = `${name}|${tone ?? ""}`;
    const known = this.indices.get(key);
    if (known !== undefined) return known;
    this.indices.set(key, this.looks.length);
    this.looks.push(tone ? toned(LOOKS[name], tone) : LOOKS[name]);
    return this.looks.length - 1;
  }
}

function toned(look: CellLook, tone: Tone): CellLook {
  const { color, fill } = TONES[tone];
  return { ...look, font: { ...body, ...look.font, color }, ...(fill === undefined ? {} : { fill }) };
}
