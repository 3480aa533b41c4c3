import { ANALYSIS_FRAME, EMPTY_PHRASES } from "../marks";
import { memo } from "../memo";

const CIRCLED = /[\u2460-\u249b\u2776-\u2793]/g;

/** ASCII, Chinese characters and signs that stay as they are: nothing to normalise. */
const PLAIN = /^[\x20-\x7e\n\u4e00-\u9fff、。≥≤“”]*$/;

/** NFKC, so that full-width digits, ％, （ and ﹦ become plain; circled list numbers (①) are no digits and go. */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(CIRCLED, " ").normalize("NFKC");
}

/** No white space but single spaces inside. */
const FOLDED = /^(?:\S+(?: \S+)*)?$/;

/** As reported: white space and line breaks fold to one space. */
export function fold(text: string): string {
  return FOLDED.test(text) ? text : text.replace(/\s+/g, " ").trim();
}

/** For comparing texts: normalised, without white space and punctuation at the ends. */
export const bare = memo((text: string): string =>
  normalise(text)
    .replace(/\s+/g, "")
    .replace(/^[,.;:!?、。；：，！？]+|[,.;:!?、。；：，！？]+$/g, ""),
);

const EMPTY_MARKS = new Set(["", "/", "-", "--", "---", "—", "——", "一", "一-", "-一", "…", "……", "...", "......", "无"]);

/** With some white space around the longest of them. */
const LONGEST_MARK = 16;

/** A digit, a letter or any Chinese character but 一 and 无: then it says something. */
const SAYS_SOMETHING = /[0-9a-zA-Z\u4e01-\u65df\u65e1-\u9fff]/;

/** A cell text that stands for nothing: / - -- 一 …… 无. */
export function isEmptyMark(text: string): boolean {
  if (text === "") return true;
  if (text.length > LONGEST_MARK || SAYS_SOMETHING.test(text)) return false;
  return EMPTY_MARKS.has(text.normalize("NFC").replace(/\s+/g, "")) || EMPTY_MARKS.has(normalise(text).replace(/\s+/g, ""));
}

const PHRASES = new Set(EMPTY_PHRASES.map((phrase) => bare(phrase)));

const FRAME_END = bare(ANALYSIS_FRAME.join(""));

/** A cell text that gives no reason: blank, an empty mark, 无偏差, 已完成 …, or a frame for the analysis that nothing was typed into. */
export function isEmptyPhrase(text: string): boolean {
  if (isEmptyMark(text)) return true;
  const said = bare(text);
  return PHRASES.has(said) || said.endsWith(FRAME_END);
}

/** Texts of Excel's errors, as Office.js and files report them. */
export function isErrorText(text: string): boolean {
  return /^#(REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/.test(text);
}
