import { bare, normalise } from "../quantity/text";
import type { IndicatorRow } from "../forms/form";

/** What the words of an actual say of what was done. `asked`: the indicator's name and target, whose own words are no restriction. */

const LATE = "逾期|延期|超期|超时|推迟|滞后|延后|延迟|延误|拖延";

/** 无逾期, 未延期, 没有未完成事项: what did not happen says nothing against it. */
const DENIED = new RegExp(
  `(?:不存在|未出现|未发生|没有|没|无|未)(?:任何)?(?:${LATE}|未(?:按[时期])?完成|效果较差)(?:的)?(?:情况|情形|现象|事项|项目|任务|问题)?`,
  "g",
);

const said = (text: string): string => bare(text).replace(DENIED, "");

export const askedOf = ({ name, target }: IndicatorRow): string => `${bare(name.value)}|${bare(target?.text ?? "")}`;

/** Not yet: 基本完成, 预计12月完成, 正在施工. */
const UNCERTAIN = /基本|即将|有望|预计|力争|争取|正在|进行中|在建|(?:^|[,，。;；])(?:计划|拟)/;
/** Steps on the way, and words for all of it. */
const STEP =
  /开工|动工|启动|进场|前期|招投标|招标|中标|签订|签约|主体|立项|勘察|设计|采购|备案|开始|第[一二三四五]阶段|[一二三四五]期(?!限)/;
const WHOLE = /验收|竣工|完工|投入使用|交付|全部|全面|均已|100%/;

/** Only a part of what was asked, or another step: 完成80%, 9月开工, 已完成招标. */
function isOnlyPart(plain: string, asked: string): boolean {
  if ([...plain.matchAll(/(\d+(?:\.\d+)?)%/g)].some(([, number]) => Number(number) < 100)) return true;
  if (WHOLE.test(plain)) return false;
  const step = STEP.exec(plain)?.[0];
  return step !== undefined && !asked.includes(step);
}

/** Says that it was done in time, without naming a date: 按时完成, 已完成, 达成预期指标. */
export function saysDone(text: string, asked: string): boolean {
  const plain = said(text);
  if (/未|没有|尚|部分|不/.test(plain) || UNCERTAIN.test(plain) || new RegExp(LATE).test(plain)) return false;
  return /完成|完工|竣工|达成|达到|实现|按时|按期|如期|及时/.test(plain) && !isOnlyPart(plain, asked);
}

const NOT_DONE = new RegExp(`未(?:能)?(?:按时|按期|如期|及时)?(?:完成|达成|达到|实现|完工|竣工|开展|实施)|没有完成|尚未|${LATE}`);

export function saysNotDone(text: string): boolean {
  return NOT_DONE.test(said(text));
}

/** Whether the date in a text is the one of completion: not in 2024年9月开工, 预计2024年12月完成, 2024年12月完成80%. */
export function saysWhenDone(text: string, asked: string): boolean {
  const plain = said(text);
  return !UNCERTAIN.test(plain) && !saysNotDone(text) && !isOnlyPart(plain, asked);
}

/** The tier that an actual names in words; null where it names none. */
export function tierNamed(text: string): 1 | 2 | 3 | null {
  const plain = said(text);
  if (/部分(?:达成|完成|实现|达到)|基本(?:达成|完成|实现|达到)|具有一定效果/.test(plain)) return 2;
  if (/未(?:达成|完成|实现|达到)|效果较差/.test(plain)) return 3;
  if (
    /^(?:已)?(?:全部|全面|完全)?(?:达成|达到|实现|完成)(?:了)?(?:年度|预期|年初|设定|既定|全部|各项)*(?:绩效)?(?:指标|目标|效果|要求)/.test(
      plain,
    )
  )
    return 1;
  return null;
}

/** Before a number: it is what is missing, planned or under way. */
const NOT_THE_AMOUNT_BEFORE = [
  /(未(?:能)?(?:完成|达到?|实现|建成|办理|满)|没有?(?:完成|达到|实现)|还差|尚差|仅差|只差|相差|还剩|剩余|尚有|仍有|尚缺|在建|取消)[^\d,，。;；:]{0,4}\d/,
  /((?<![误偏级温逆顺价时落])差|(?<!短)缺(?:少|口)?|(?<![减不至缺多])少[建办开做修]?|(?<![按照超成到])计划(?:完成|建设|新建|开展|举办|实施)?|(?<![模虚])拟[建办投]?|(?<![相反供对])应(?:达到?|完成|建)|(?<![到成过于])(?:目标|指标)值?|预计(?:完成|达到)?|力争)(?:了|为|是|约|:)?\d/,
];
/** The same behind it: 5座未完工, 5座(在建). */
const NOT_THE_AMOUNT_BEHIND = /\d[^\d,，。;；]{0,8}?(未(?:完工|完成|建成|开工|实施|达到|实现|办结)|在建|正在|待建|尚在)/;

/** Whether the number in an actual is what was achieved. */
export function saysAmountDone(text: string, asked: string): boolean {
  const plain = normalise(text).replace(/\s+/g, "").replace(DENIED, "");
  return [...NOT_THE_AMOUNT_BEFORE, NOT_THE_AMOUNT_BEHIND].every((pattern) => {
    const word = pattern.exec(plain)?.[1];
    return word === undefined || asked.includes(word);
  });
}

/** 降至5%: that is where it stands now, not a limit. */
export function saysWhatItCameTo(text: string): boolean {
  return /(?:压缩|压减|压降|降低?|下降|减少|缩短)[到至]/.test(text);
}
