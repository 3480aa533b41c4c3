import type { Review } from "../shape";

/** The same document as `score --json` prints (version 1), for one workbook. @param file its name; "" where the host does not tell */
export function reportJson(review: Review, file = ""): string {
  return `${JSON.stringify({ version: 1, files: [{ file, ...review }] }, null, 2)}\n`;
}
