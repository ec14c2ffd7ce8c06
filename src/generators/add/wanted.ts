import { bareLabel } from "../../core/text";

/** A 小项 or 支出内容 of a direction. */
export interface DirectionPart {
  readonly name: string;
  readonly amount?: string | number;
}

/** Which expenditure direction is wanted. Amounts may state their unit; else they are in that of the forms. */
export interface AddedDirection {
  /** 支出方向, as it stands in its 附表3 and among the 事项 of 附表1. */
  readonly name: string;
  /** 所属专项: a new 大项 of 附表2, or one that is there; the name of the direction where absent. */
  readonly fundName?: string;
  /** What its parts come to where absent. */
  readonly amount?: string | number;
  readonly parts?: readonly DirectionPart[];
  /** The source of money in 附表1 that pays for it; the only one that pays for anything where absent. */
  readonly source?: string;
}

/** What its fund is called. */
export function fundNameOf({ fundName, name }: AddedDirection): string {
  return fundName ?? name;
}

/** True for two spellings of one name. */
export function isNamed(one: string, other: string): boolean {
  return bareLabel(one) === bareLabel(other);
}

/** True for a direction that has its name beside that of its fund: one form of what may be several. */
export function isBelowFund({ name, fundName = name }: AddedDirection): boolean {
  return !isNamed(name, fundName);
}
