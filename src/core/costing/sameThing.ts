import { bareLabel } from "../text";
import { cancels, nounIn, type Measure } from "./measure";

/** Words around the name of what is counted that say nothing of it. */
const BEFORE =
  /^(?:指标\d+:?|全年|年度|计划|预计|共|开展|组织|完成|举办|召开|实施|新建|新增|建设|购置|采购|购买|聘用|聘请|参加|参与|发放|印制|制作|开设|服务|覆盖|涉及|保障)+/;
const BEHIND =
  /(?:的?(?:总?数量|总数|个数|次数|人数|人次|户数|场次|场数|家数|期数|天数|件数|台数|套数|处数|面积|规模|频次|数))+$/;

/** Below this share of its character pairs a name is not what a clause speaks of. */
const COVERED = 0.75;

/** What an indicator or a row counts, without the words around it: 开展安全培训次数 counts 安全培训. */
export function nameOfThing(name: string): string {
  const bare = bareLabel(name.replace(/^指标\s*\d+\s*[:：]?/, ""));
  const core = bare.replace(BEHIND, "");
  const shorter = core.replace(BEFORE, "");
  if (shorter.length > 1) return shorter;
  // 服务人次 names nothing that could be found again.
  return shorter === "" ? "" : core;
}

/**
 * True when two counts of one thing are counted alike. Stricter than what cancels in a calculation: 次 may be paid by
 * 人次, but twice is not two people.
 */
export function isCountedAlike(one: Measure, other: Measure, name: string): boolean {
  if (one.name === other.name || one.name === null || other.name === null) return cancels(one, other);
  // 7个 of what is called 社区 are 7个社区.
  const specific = one.name === "个" ? other : other.name === "个" ? one : undefined;
  const noun = specific && nounIn(specific);
  return noun !== undefined && name.includes(noun);
}

/** True when a clause speaks of the thing of that name. */
export function speaksOf(clause: string, name: string): boolean {
  if (name.length < 2) return false;
  if (clause.includes(name)) return true;
  if (name.length < 4) return false;
  const pairs = Array.from({ length: name.length - 1 }, (_, index) => name.slice(index, index + 2));
  return pairs.filter((pair) => clause.includes(pair)).length >= COVERED * pairs.length;
}

/** True when one name says the other and perhaps more. */
export function isSameThing(one: string, other: string): boolean {
  return one.length > 1 && other.length > 1 && (one.includes(other) || other.includes(one));
}
