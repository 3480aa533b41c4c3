/** A fraction by a percentage format: 0.9473 with "0.00%" is "94.73%". */
export function toPercentText(fraction: number, format: string): string {
  const places = /\.([0#?]+)/.exec(format)?.[1]?.length ?? 0;
  return `${Number((fraction * 100).toPrecision(14)).toFixed(places)}%`;
}
