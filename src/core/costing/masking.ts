import { foldCharacters } from "../text";

/** Stands, one for each character, where the number of a list item stood. */
export const ITEM_MARK = "\u0001";

/** Stands where figures name something and count nothing. */
const BLANK = " ";

/** A text whose names and dates are blanked out, so that every figure left is a quantity; places stay true. */
export interface MaskedText {
  /** Plain characters, as long as the original. */
  readonly folded: string;
  /** The same with its names and dates. */
  readonly whole: string;
  /** True when a document was named. */
  readonly namesDocument: boolean;
}

/** 湘人发〔2006〕134号、135号, 《…》: figures that name a document. */
const DOCUMENT =
  /[〔[{(﹝【［｛]?(?:19|20)\d{2}[〕\]})﹞】］｝]?(?:年)?(?:第)?\d+号(?:[、,和及]\s*\d+号)*|《[^《》]*》/gu;

/** 编号：HT2023-045, 电话：0731-22880000: what stands behind such a word identifies and counts nothing; 电话500元/月 does. */
const IDENTIFIER =
  /(?:编号|文号|案号|合同号|项目号|账号|帐号|电话|手机|联系方式|传真|邮编|身份证号?码?|信用代码)(?:为|是|[:\s])[:\s]{0,3}(?=[(A-Za-z]{0,12}\d{3})(?![\d.,]+\s*(?:[万千百亿元*×xX/]|[部台人个]))[(A-Za-z\d][A-Za-z\d()〔〕\-—–_年第]*号?/g;

/** 13800000000, 0731-22880000 */
const PHONE = /(?<![\d.,=*×xX+/-])(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8})(?![\d.,万千百亿元])/g;

/** 2023-045号, HT2023-018: figures joined by dashes that end in 号 or begin with letters. */
const SERIAL =
  /(?<![\dA-Za-z])(?:[A-Za-z]{0,8}\d{1,8}(?:[-—–]\d{1,8}){1,4}号|(?:[A-WYZa-wyz]|[A-Za-z]{2,8})\d{1,8}(?:[-—–]\d{1,8}){1,4})/g;

const MONTH = "(?:0?[1-9]|1[0-2])";
const SEPARATOR = "[-~—–－～至到]";

/** Dates and spans of the calendar count nothing: 2023年3月1日, 2023.07-2024.01, 1-6月, 12月底前. */
const CALENDAR = new RegExp(
  [
    `(?:19|20)\\d{2}年?${SEPARATOR}+(?:19|20)\\d{2}年度?`,
    `(?:19|20)\\d{2}年(?:度|${MONTH}月(?:\\d{1,2}日)?)?(?:${SEPARATOR}(?:(?:19|20)\\d{2}年)?${MONTH}月(?:\\d{1,2}日)?)?`,
    `20[12]\\d[./-](?:0[1-9]|1[0-2])(?:[./-]\\d{1,2})?(?![\\d.]|[万千百亿元%*×xX])`,
    `${MONTH}月\\d{1,2}日(?:${SEPARATOR}${MONTH}月\\d{1,2}日)?`,
    `${MONTH}月?${SEPARATOR}${MONTH}月份?`,
    `${MONTH}月(?:份|底|初|末|中旬|上旬|下旬|前|起)`,
    `\\d{1,2}:[0-5]\\d(?![\\d.]|[人次个天元万*×/])`,
  ].join("|"),
  "g",
);

/** 第1季度, 第三批, 十四五, 三公经费: ranks and set phrases. */
const RANK =
  /\d(?:\.\d)?折|第(?:\d+|[一二三四五六七八九十]+)|(?<![\d零十百千])[一二三四]季度|[上下]半年|[一二]十(?:大|届[一二三四五六七]中)|三公(?![里斤顷分])|三农|(?<![\d零十百千一二三四五六七八九])[二三四五六七]期(?=\d+(?:\.\d+)?万?元(?![\/每]))|两会|两委|两新|十[二三四五]五|一次性|一体|一般|一定|一律|一级|二级|三级|(?<![零十百千一二三四五六七八九])[一二三四五六]类(?=[村镇乡区县站点校院岗城市街单])|一流|一站式|(?<![一二两三四五六七八九十])(?:百日|千村|万企)|近[\d一二两三四五六七八九十]+年|\d\.\d版|(?:\d+[-~—–至到])?\d+(?:周?岁|年代|型|级|路公交|[#＃栋幢](?=楼))/g;

/** What may stand before the number of a list item. */
const BEFORE_ITEM = "(?<=^|[;。,:\\n元\\s])";

/** 1. 、 (1) 、 1) 、 一、 、 (一) 、 一是: the numbers of list items. */
const ORDINAL = new RegExp(
  [
    `${BEFORE_ITEM}\\d{1,2}[、.](?![\\d.])`,
    `${BEFORE_ITEM}\\(\\d{1,2}\\)(?![*×/])`,
    `${BEFORE_ITEM}\\d{1,2}\\)`,
    `${BEFORE_ITEM}[一二三四五六七八九十]{1,3}(?:[、.]|是)`,
    `${BEFORE_ITEM}\\([一二三四五六七八九十]{1,3}\\)`,
    "[①-⑳]",
  ].join("|"),
  "g",
);

/** Folds a text and blanks out figures that are no quantities. Total and linear. */
export function maskNames(text: string): MaskedText {
  const folded = foldCharacters(text);
  const blank = (match: string): string => BLANK.repeat(match.length);
  const plain = folded.replace(DOCUMENT, blank);
  const namesDocument = plain !== folded;
  const masked = plain
    .replace(IDENTIFIER, blank)
    .replace(SERIAL, blank)
    .replace(PHONE, blank)
    .replace(CALENDAR, blank)
    .replace(RANK, blank)
    .replace(ORDINAL, (match) => ITEM_MARK.repeat(match.length));
  return { folded: masked, whole: folded, namesDocument };
}
