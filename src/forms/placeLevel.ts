import type { Submission } from "../core/bind/bound";
import { flatMapped } from "../core/flatMapped";

/**
 * The levels of government that a name may name, from 省 down to 镇; 街道 are of a 区. What only looks like one is none: 市场,
 * 城市, 社区, 城乡, 乡村.
 */
const LEVELS =
  /省|(?<!城)市(?![场政容])|州|盟|县|旗|(?<![社小片库灾])区(?!域)|(?<![城集])镇(?=人民|党|政府|$)|(?<!城)乡(?!村|贤)|街道/gu;

/**
 * The word of place that titles bear for a unit of this name: 安化县教育局 → 县级; the lowest level that the name has.
 * `undefined` where it names none.
 */
export function placeLevelOf(unitName: string): string | undefined {
  const last = Array.from(unitName.replace(/\s/g, "").matchAll(LEVELS)).at(-1);
  if (last === undefined || last.index === 0) return undefined;
  return last[0] === "街道" ? "区级" : `${last[0]}级`;
}

/** The same of the unit that the forms of a workbook name, where all that tell agree. */
export function placeLevelIn({ forms }: Submission): string | undefined {
  const names = flatMapped(forms, ({ fields }) => [fields["unitName"] ?? [], fields["departmentName"] ?? []].flat());
  const levels = new Set(flatMapped(names, ({ text }) => placeLevelOf(text) ?? []));
  const [level, ...others] = levels;
  return others.length > 0 ? undefined : level;
}
