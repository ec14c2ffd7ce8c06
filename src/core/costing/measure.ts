import { measureWords, peopleNouns, type MeasureWord } from "../../standards/measure-words";
import type { Span } from "../cell";
import { flatMapped } from "../flatMapped";

/** What something is counted in, as it is written. */
export interface Measure {
  /** As typed: 次, 个社区, 村民小组. */
  readonly word: string;
  /** The measure it is a spelling of; `null` for a noun that is none. */
  readonly name: string | null;
  /** The noun that follows the measure word, or the word itself where it is no measure word. */
  readonly noun: string;
  readonly span: Span;
  /** The words right before its count: 坐席 of 坐席8个. */
  readonly before?: string;
  /** How many of them are counted as one: 10000 in 万亩, 100 in 百户; one where absent. */
  readonly pack?: number;
}

const PACKS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};

const PACK_STARTS: ReadonlySet<string> = new Set(Object.keys(PACKS).map((pack) => pack.charAt(0)));

/** The number before a measure word that is counted by so many: 万 of 万亩, 百 of 百户; 千米 is a measure of its own. */
export function packAt(folded: string, start: number): { readonly by: number; readonly length: number } | undefined {
  if (!PACK_STARTS.has(folded.charAt(start))) return undefined;
  const written = /^[十百千]?万|^[十百千亿]/.exec(folded.slice(start, start + 2))?.[0];
  const by = written === undefined ? undefined : PACKS[written];
  if (written === undefined || by === undefined) return undefined;
  const isOwn = measureAt(folded, start) !== undefined || measureAt(folded, start + written.length) === undefined;
  return isOwn ? undefined : { by, length: written.length };
}

/** How many of what is counted one of all these measures together stands for. */
export function packOf(measures: readonly Measure[]): number {
  return measures.reduce((all, { pack = 1 }) => all * pack, 1);
}

/** 每半年, 半年一次: a rate only; 半年 behind a figure is half of a year. */
export const HALF_YEAR = "半年";

const BY_SPELLING: ReadonlyMap<string, MeasureWord> = new Map(
  flatMapped(measureWords, (measure) => measure.spellings.map((spelling) => [spelling, measure] as const)),
);

const BY_NAME: ReadonlyMap<string, MeasureWord> = new Map(measureWords.map((one) => [one.spellings[0], one]));

/** The spellings by the character they begin with, the longest first. */
const BY_FIRST = new Map<string, { readonly spelling: string; readonly name: string }[]>();
for (const [spelling, measure] of [...BY_SPELLING].sort(([one], [other]) => other.length - one.length)) {
  const first = spelling.charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { spelling, name: measure.spellings[0] }]);
}

/** The measure word that begins at an offset of a folded text, the longest that fits. */
export function measureAt(
  folded: string,
  start: number,
): { readonly name: string; readonly length: number } | undefined {
  for (const { spelling, name } of BY_FIRST.get(folded.charAt(start)) ?? []) {
    const { length } = spelling;
    if (folded.startsWith(spelling, start) && isWhole(folded, start, length)) return { name, length };
  }
  return undefined;
}

/** A letter is a unit only where no other letter follows: 5m, but not 5mm. */
function isWhole(folded: string, start: number, length: number): boolean {
  const last = folded[start + length - 1] ?? "";
  return !/[A-Za-z]/.test(last) || !/[A-Za-z\d]/.test(folded[start + length] ?? "");
}

/** True when part of it makes sense: 0.5天, but not 0.6次. */
export function isDivisible(name: string): boolean {
  return BY_NAME.get(name)?.divisible === true;
}

/** What a measure is made of: 人天 is 人 and 天; most are of themselves. */
export function factorsOf(measure: Measure): readonly Measure[] {
  const factors = measure.name === null ? undefined : BY_NAME.get(measure.name)?.factors;
  if (factors === undefined) return [measure];
  const { pack, ...rest } = measure;
  return factors.map((name, index) => ({
    ...rest,
    word: name,
    name,
    noun: "",
    ...(index === 0 && pack !== undefined ? { pack } : {}),
  }));
}

/** What a measure counts where it says so: 社区 of 6个社区 and 6社区, 党员 of 20名党员; `undefined` for 次 and 个. */
export function nounIn({ name, noun, word }: Measure): string | undefined {
  if (noun !== "") return noun;
  const bare = word.replace(/^个(?=.)/, "");
  return name !== null && name.length > 1 && name.endsWith(bare) && !TIMES.has(name) ? bare : undefined;
}

/** How a count in a measure is written: 12个月, not 12月; empty where nothing tells. */
export function countedIn(measure: Measure | null): string {
  const word = measure?.word ?? "";
  return word === "月" ? "个月" : word;
}

/** The measure of that spelling, as data name it; a noun where it is none. */
export function measureNamed(word: string): Measure {
  const name = BY_SPELLING.get(word)?.spellings[0] ?? null;
  return { word, name, noun: name === null ? word : "", span: { start: 0, end: 0 } };
}

/** True when a count in the one cancels a price for the other. */
export function cancels(one: Measure, other: Measure): boolean {
  if (one.name !== null && other.name !== null && isLike(one.name, other.name)) return true;
  if (isPerson(one) && isPerson(other)) return true;
  if (isOneOf(one, other) || isOneOf(other, one)) return true;
  if (isNamedBefore(one, other) || isNamedBefore(other, one)) return true;
  return sharesNoun(one, other);
}

/** 8个村 at 3万元/个, 2个 at 5万元/园区: 个 counts whatever 个 may stand before. */
function isOneOf({ name }: Measure, other: Measure): boolean {
  if (other.name !== "个" || other.noun !== "" || name === null || isTime(name)) return false;
  return BY_NAME.get(name)?.spellings.some((spelling) => /^个./.test(spelling)) === true && name !== "人";
}

/** 坐席8个 at 5000元/席, 床位130张 at 100元/床, 车辆3台 at 1万元/车: the noun before a count of things says what each is. */
function isNamedBefore({ name, before = "" }: Measure, { word, name: its }: Measure): boolean {
  if (before === "" || name === null || isTime(name) || isTime(its) || OCCASIONS.has(name)) return false;
  return word.length === 1 ? before.slice(-LAST_NOUN).includes(word) : before.endsWith(word);
}

/** Most nouns are of two characters. */
const LAST_NOUN = 2;

function isLike(one: string, other: string): boolean {
  return (
    one === other || (BY_NAME.get(one)?.alike ?? []).includes(other) || (BY_NAME.get(other)?.alike ?? []).includes(one)
  );
}

function isPerson({ name, noun }: Measure): boolean {
  return name === "人" || ((name === null || name === "个") && peopleNouns.some((person) => noun.includes(person)));
}

/** 6个社区 and 5万元/社区, 20个村民小组 and 1万元/组. */
function sharesNoun(one: Measure, other: Measure): boolean {
  const names = (measure: Measure): readonly string[] =>
    [measure.noun, measure.word, measure.name ?? ""]
      .map((word) => word.replace(/^个/, ""))
      .filter((word) => word !== "");
  return names(one).some((left) =>
    names(other).some(
      (right) =>
        left === right ||
        (left.length > 1 && right.length > 0 && (left.endsWith(right) || (right.length > 1 && right.endsWith(left)))),
    ),
  );
}

/** True for measures of time, which calculations leave out more often than others. */
export function isTime(name: string | null): boolean {
  return name !== null && TIMES.has(name);
}

/** What counts how often something is done, and no things. */
const OCCASIONS: ReadonlySet<string> = new Set(["次", "期", "届", "批", "人次", "餐", "课时"]);

const TIMES: ReadonlySet<string> = new Set(["年", HALF_YEAR, "季度", "月", "周", "天", "小时", "学期", "学年"]);
