import { readFileSync } from "node:fs";
import { join } from "node:path";
import { texts } from "../../../src/workbench/saving/texts";
import { unseenIn } from "../../../src/workbench/saving/unseen";

const read = (file: string) => new Uint8Array(readFileSync(join(__dirname, "../../..", file)));

test("what lies over the cells of a file is named when it is opened", () => {
  const rich = read("test/files/rich.xlsx");
  expect(unseenIn(rich, "none")).toEqual(["图片", "图表", "批注"]);
  expect(unseenIn(rich, "some")).toEqual(["部分图片", "图表", "批注"]);
  expect(unseenIn(rich, "all")).toEqual(["图表", "批注"]);
  expect(unseenIn(read("assets/sample.xlsx"), "all")).toEqual([]);
  expect(unseenIn(read("test/files/legacy.xls"), "all")).toEqual([]);
  expect(texts.ready([])).toBe("就绪");
  expect(texts.ready(["图片", "图表"])).toBe("就绪；文件中的图片、图表在这里不显示，保存时原样保留");
});
