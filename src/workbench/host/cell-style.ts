export type BorderSide = "top" | "bottom" | "left" | "right";

/** Lines of a block of cells, in the names of Office.js: around it, and between its cells. */
export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

export interface BorderLine {
  /** Office.js names: "Continuous", "Dash", "Dot", "Double". */
  readonly style: string;
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  /** "#RRGGBB". */
  readonly color: string;
}

/** Colours are "#RRGGBB"; null: none, or the workbook's default. */
export interface CellStyle {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly wrap: boolean;
  readonly horizontal: "General" | "Left" | "Center" | "Right" | "Justify" | "Distributed";
  readonly vertical: "Top" | "Center" | "Bottom";
  /** Steps of about one character, 0 to 250. */
  readonly indent: number;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderLine | null>>>;
}
