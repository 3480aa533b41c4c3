/** English Metric Units, in which drawings are measured, to the CSS pixel. */
const PER_PIXEL = 9525;

/** Units that lengths may be written with, in EMU. */
const UNITS: Readonly<Record<string, number>> = { in: 914_400, cm: 360_000, mm: 36_000, pt: 12_700, pc: 152_400, pi: 152_400 };

/** A length of a drawing in pixels; NaN when it is none. A bare number counts EMU, and others name their unit ("2.5cm"). */
export function drawingPixels(written: string | undefined): number {
  const [, number = "", unit = ""] = /^\s*(-?\d+(?:\.\d+)?)(in|cm|mm|pt|pc|pi)?\s*$/.exec(written ?? "") ?? [];
  return number === "" ? NaN : (Number(number) * (UNITS[unit] ?? 1)) / PER_PIXEL;
}

/** A share of the whole: "12500" (thousandths of a percent) and "12.5%" are 0.125; 0 when there is none. */
export function share(written: string | undefined): number {
  const value = Number((written ?? "0").replace(/%\s*$/, ""));
  if (!Number.isFinite(value)) return 0;
  return written?.includes("%") ? value / 100 : value / 100_000;
}

/** An angle in degrees; drawings count 60,000ths. */
export function degrees(written: string | undefined): number {
  const value = Number(written ?? 0) / 60_000;
  return Number.isFinite(value) ? ((value % 360) + 360) % 360 : 0;
}
