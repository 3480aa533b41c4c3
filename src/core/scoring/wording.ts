import { dateMentions } from "../quantity/dates";
import { bare, normalise } from "../quantity/text";
import type { IndicatorRow } from "../forms/form";

/** What the words of an actual say of what was done. Words that stand in the indicator's name or target, `asked`, are no restriction. */

const askedOf = ({ name, target }: IndicatorRow): string => `${bare(name.value)}|${bare(target?.text ?? "")}`;

const LATE =
  "逾期|延期|超期|超时|推迟|滞后|延后|延迟|延误|拖延|拖欠|顺延|跨年|超(?:过|出)?(?:规定|计划)时间|晚\\d+[天日月个]|(?:次|翌|明|下)年(?=度?\\d*月?完成)";
const LATE_WORDS = new RegExp(LATE, "g");
/** 逾期、延期; 超期和超时 */
const LATES = `(?:${LATE})(?:[、和及或与](?:${LATE}))*`;
const THINGS = "工期|进度|时间|项目|任务|资金|工程|办件|工资";

/** 无逾期, 未延期, 没有未完成事项, 克服了延误, 延误率0: what did not happen, or was overcome, says nothing against it. */
const DENIED = new RegExp(
  [
    `(?:不存在|没有|没|无|未|零|杜绝|避免|防止|克服|解决|消除|扭转|0)了?(?:出现|发生|造成|任何|一[起项例次件]?)*(?:${THINGS})?(?:${LATES}|未(?:按[时期])?完成|效果较差)(?:的)?(?:情况|情形|现象|事项|项目|任务|问题|影响|办理)?`,
    `不(?:${LATES})`,
    `(?:${THINGS})?(?:${LATES}|未完成)(?:${THINGS})?(?:办结)?(?:率|数)?(?:为|:)?(?:0(?:\\.0+)?%?|零)(?![\\d.])[件起次例项]?`,
    `原(?:${LATES})(?:的)?(?:${THINGS})`,
  ].join("|"),
  "g",
);

const said = (text: string): string => bare(text).replace(DENIED, "");

/** 计划12月完成，实际11月完成: what was planned stands in the target. */
export const withoutPlan = (text: string): string =>
  text.replace(/^(?:原?计划|原定|合同约定|目标|应于)[^,，。;；]*[,，;；](?=.{0,6}(?:实际|已))/, "");

const COMPLETED = /完成|完工|竣工|投入使用|验收|交付|办结|建成/;

export const saysCompleted = (text: string): boolean => COMPLETED.test(text);

/** Up to the clause that says that it is done: what follows is of something else (已完工，正在办理决算). */
function upToDone(plain: string): string {
  const clauses = plain.split(/(?<=[,，。;；])/);
  const done = clauses.findIndex((clause) => COMPLETED.test(clause) || /达到|达成|实现/.test(clause));
  return clauses
    .slice(0, done < 0 ? clauses.length : done + 1)
    .join("")
    .replace(/[,，。;；]$/, "");
}

/** Not yet: 基本完成, 预计12月完成, 正在施工. */
const UNCERTAIN: readonly RegExp[] = [
  /将(?:于|在)?.{0,12}完成|能完成|(?:实施|施工|建设|推进|招标|进行)中|待(?!遇|业|办)|申请|原定|承诺|停工|结转|收尾/,
  /基本(?=(?:已|全部|按[时期])?(?:完成|完工|达成|达到|实现|建成|竣工|结束))|即将|有望|预计|力争|争取(?![到了]|资金)|正在|进行中/,
  /在建(?!.{0,6}(?:检查|督查|巡查|监管))|(?:^|[,，。;；])(?:计划(?![内任执])|拟(?!定))/,
];

/** A step on the way, with which the text ends: 9月开工, 已完成招标. */
const STEP =
  /(开工|动工|启动|进场|前期|招投标|招标|中标|签订|签约|主体|立项|勘察|设计|采购|开始(?:实施)?|第[一二三四五]阶段|(?<![一二三四五、和及])[一二三四五]期(?![限间刊]))(?:工作|手续|程序|建设|施工|工程|合同|任务|阶段|结构|封顶)*(?:完成|完毕|结束)?$/;
/** Words for one step in names and actuals. */
const SAME_STEP: readonly RegExp[] = [/采购|购置|设备|物资|药品|图书/, /签约|签订/, /勘察|勘查/, /设计|规划/];

const PROGRESS =
  /(?:完成|进度|完工|达到?|实现|建成)(?:了|率|至|到|的|约|为|工程量|投资|度|比例|任务|量)*(?:(\d+(?:\.\d+)?)%|一?半|大部分|[一二三四五六七八九]成|百分之|三分之)/;
const WHOLE = /按[时期](?!完成率)|如期|全部(?!.{0,6}\d+(?:\.\d+)?%)|全面/;

/** Only a part of what was asked, or another step: 完成80%, 9月开工, 已完成招标. */
function isOnlyPart(plain: string, asked: string): boolean {
  const progress = PROGRESS.exec(plain);
  if (progress && Number(progress[1] ?? 0) < 100 && !WHOLE.test(plain)) return true;
  const step = STEP.exec(plain)?.[1];
  if (step === undefined) return false;
  const same = SAME_STEP.find((words) => words.test(step));
  return !asked.includes(step) && !(same?.test(asked) ?? false);
}

/** Late words that say that it was late: not those of the indicator itself, nor of a thing that was done (完成逾期贷款处置). */
function isLate(plain: string, asked: string): boolean {
  return [...plain.matchAll(LATE_WORDS)].some(({ 0: word, index }) => {
    const isThing = /完成[^\d,，。;；]{0,6}$/.test(plain.slice(0, index)) && /^[\u4e00-\u9fff]{2}/.test(plain.slice(index + word.length));
    return !asked.includes(word) && !isThing;
  });
}

/** Says that it was done in time, without naming a date: 按时完成, 已完成, 达成预期指标. */
export function saysDone(text: string, row: IndicatorRow): boolean {
  const [plain, asked] = [said(text), askedOf(row)];
  if (/未|没有|尚|部分|不/.test(plain) || isLate(plain, asked)) return false;
  return /完成|完工|竣工|达成|达到|实现|按时|按期|如期|及时/.test(plain) && isCertain(plain, asked);
}

function isCertain(plain: string, asked: string): boolean {
  const first = upToDone(plain);
  return !UNCERTAIN.some((words) => words.test(first)) && !isOnlyPart(first, asked);
}

const NOT_DONE =
  /未(?:能)?(?:按时|按期|如期|及时)?(?:完成|达成|达到|实现|完工|竣工|开展|实施)|(?:没有|没能?|无法|难以|不能)(?:按[时期]|如期|及时)?完成|尚未|验收(?:未|不)(?:通过|合格)/;

export function saysNotDone(text: string, row: IndicatorRow): boolean {
  return isNotDone(said(text), askedOf(row));
}

const isNotDone = (plain: string, asked: string): boolean => NOT_DONE.test(plain) || isLate(plain, asked);

/** Says beside it that it was in time, or when it was, or first of all that it is done (已完工，尚未决算). */
export function saysInTime(text: string, year: number | null): boolean {
  const plain = said(text);
  const [first = "", ...others] = plain.split(/[,，。;；]/);
  if (others.length > 0 && /(?:完成|完工|竣工)$/.test(first) && !NOT_DONE.test(first)) return true;
  return IN_TIME.test(plain) || dateMentions(text, year).length > 0;
}

const IN_TIME = /(?<!未|未能|没|没有|没能|不能|无法|难以)(?:按时|按期|如期|及时|提前)(?:全部|全面)?完成/;

/** Whether the date in a text is the one of completion: not in 2024年9月开工, 预计2024年12月完成, 2024年12月完成80%. */
export function saysWhenDone(text: string, row: IndicatorRow): boolean {
  const [plain, asked] = [said(text), askedOf(row)];
  return !isNotDone(plain, asked) && isCertain(plain, asked);
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
const NOT_THE_AMOUNT: readonly RegExp[] = [
  /(未(?:能)?(?:完成|达到?(?!标)|实现|建成|办理|满(?!\d+周?岁))|没有?(?:完成|达到|实现)|还差|尚差|仅差|只差|尚缺)[^\d,，。;；:]{0,4}\d/,
  /((?<![误偏级温逆顺价时落补出公高相])差|(?<![短空补])缺(?:少|口)?|(?<![减不至缺多])少[建办开做修]?|在建|(?<![模虚草])拟[建办投]?|预计(?:完成|达到)?|力争)(?:了|为|是|约|:)?\d/,
  /(取消)(?:了)?\d+[场次期]/,
  /\d[^\d,，。;；]{0,8}?(未(?:完工|完成|建成|开工|实施|达到|实现)|在建|待建|尚在(?!质保)|正在(?:建|施工|办理(?!决算|移交|验收|结算)|推进|实施))/,
];
/** 检查120家在建工地, 5座已建成正在办理移交: the words belong to what was dealt with, or come after its completion. */
const OF_THE_THING = /(?:检查|督查|巡查|处置|化解|整治|整改|督办|盘活|服务)[^\d]{0,4}\d|已?(?:建成|完工|完成)|全部整改/;
/** What is left over: against a limit it is just what was asked for, and of a stock it is the amount. */
const LEFT_OVER = /(还剩|剩余(?!劳动力|人员|污|资)|尚有|仍有)[^\d,，。;；:]{0,4}\d/;
const STOCK = /保有|库存|余额|存量/;
/** 计划5座, 目标值95%: at the beginning of a clause, or with 值 or 为. */
const PLANNED =
  /(计划)(?:完成|建设|新建|开展|举办|实施)?(?:了|为|是|约|:)?\d+|((?:目标|指标)(?:值(?:为|是|:)?|为|是|:)|(?<=^|[,，。;；])(?:目标|指标))\d+|((?<![相反供对])应(?:达到?|完成|建))(?:了|为|是|约|:)?\d+/;
/** 完成年度计划120亩, 达到目标95%: that much was done. */
const REACHED = /(?:完成|达到?|实现|超过?|超额|占|为|按照?|照|纳入|制定|编制|下达|及|实施|印发|出台|执行)(?:\d{4}年度?)?[^\d,，;；]{0,8}$/;
/** 计划100人已全部完成. */
const ALL_DONE = /^[^\d]{0,6}(?:已|均|全部)[^\d,，]{0,4}(?:完成|建成)/;

/** A character of one of the words above: most amounts have none. */
const NOTEWORTHY = /[未没差剩缺少拟应预力取正待在计目指尚仍还]/;

/**
 * Whether the number in an actual is what was achieved.
 *
 * @param isLimit the target asks for no more than so much
 */
export function saysAmountDone(text: string, row: IndicatorRow, isLimit: boolean): boolean {
  if (!NOTEWORTHY.test(text)) return true;
  const asked = askedOf(row);
  const plain = normalise(text)
    .replace(/\s+/g, "")
    .replace(/\(含[^()]*\)/g, "")
    .replace(DENIED, "");
  const patterns = isLimit || STOCK.test(asked) ? NOT_THE_AMOUNT : [...NOT_THE_AMOUNT, LEFT_OVER];
  const isOther = patterns.some((pattern) => {
    const word = pattern.exec(plain)?.[1];
    return word !== undefined && !asked.includes(word) && !isOfTheThing(plain, word);
  });
  if (isOther) return false;
  const planned = PLANNED.exec(plain);
  if (!planned || REACHED.test(plain.slice(0, planned.index))) return true;
  return asked.includes(planned[1] ?? planned[2] ?? planned[3] ?? "") || ALL_DONE.test(plain.slice(planned.index + planned[0].length));
}

function isOfTheThing(plain: string, word: string): boolean {
  const at = plain.indexOf(word);
  // 未完成5座: the word itself
  return OF_THE_THING.test(plain.slice(0, at)) || /全部整改/.test(plain.slice(at));
}

/** 未发生1起, 没有接到一例: not one. */
export function saysNotOne(text: string): boolean {
  return /(?:未|没有|没|无)(?:再)?(?:发生|出现|产生|接到|收到|发现)?(?:过)?(?:1|一)[起次例件宗人](?!以上)/.test(bare(text));
}

/** 降至5%: that is where it stands now, not a limit. */
export function saysWhatItCameTo(text: string): boolean {
  return /(?:压缩|压减|压降|降低?|下降|减少|缩短)[到至]/.test(text);
}

/** 较上年减少5起, 同比下降100%: by how much it fell. */
export function saysItFell(text: string): boolean {
  return /(?:减少|下降|降低)(?:了)?\d/.test(bare(text));
}
