import { finestOf } from "../fineness";
import type { Operand } from "../identity";

interface Group {
  /** How many amounts are printed with so many decimals. */
  readonly byDecimals: number[];
  readonly members: Set<number>;
  finest: number;
}

/** The finest decimals with which money is printed in each group of numbers: beside 2.04, a 3 stands for 3.00. */
export class PrecisionGroups {
  private readonly groups = new Map<string, Group>();
  private readonly touched = new Set<number>();

  /** A number joins its group. */
  add(operand: Operand, index: number): void {
    const group = this.groupOf(operand.precisionGroup);
    group.members.add(index);
    if (operand.alignedWith !== undefined) this.groupOf(operand.alignedWith).members.add(index);
    this.touched.add(index);
    this.count(group, operand, 1);
  }

  /** The number that stood there leaves; its place stays. */
  remove(operand: Operand): void {
    this.count(this.groupOf(operand.precisionGroup), operand, -1);
  }

  finest(operand: Operand): number {
    return this.groupOf(operand.precisionGroup).finest;
  }

  /** The decimals of the amounts that a result is printed like; none where there are no such amounts. */
  alignedFor({ alignedWith }: Operand): number {
    return alignedWith === undefined ? 0 : (this.groups.get(alignedWith)?.finest ?? 0);
  }

  /** The numbers whose group has come to be printed otherwise since the last call. */
  changed(): readonly number[] {
    for (const group of this.groups.values()) {
      const finest = finestOf(group.byDecimals);
      if (finest === group.finest) continue;
      group.finest = finest;
      for (const member of group.members) this.touched.add(member);
    }
    const changed = [...this.touched];
    this.touched.clear();
    return changed;
  }

  private groupOf(name: string): Group {
    const known = this.groups.get(name);
    if (known !== undefined) return known;
    const group: Group = { byDecimals: [], members: new Set(), finest: 0 };
    this.groups.set(name, group);
    return group;
  }

  private count({ byDecimals }: Group, { decimals, unit, computed }: Operand, by: number): void {
    // A formula shows more decimals than people print.
    if (unit === null || computed) return;
    while (byDecimals.length <= decimals) byDecimals.push(0);
    byDecimals[decimals] = (byDecimals[decimals] ?? 0) + by;
  }
}
