import { nameOf, type BoundForm, type BoundRow } from "../../core/bind/bound";
import { partsBelow } from "../../core/bind/numbering";
import { pairByName } from "../../core/names";
import { bareLabel } from "../../core/text";
import { contentsOf } from "../../forms/agreement/contents";
import { sumRelation, type Relation } from "../../forms/agreement/relations";
import { fieldSlot, rowSlot, type Slot } from "../../forms/agreement/slots";
import { amountField } from "../../forms/directions";
import { itemName, type Direction, type Fund } from "../../forms/funds";
import { goalsFromDirections, sayGoalsOfOneFund } from "./fundGoals";

/** A 大项 of an 附表2 that is gone, by the forms of its directions. */
export interface LostFund {
  /** Empty where no form says it. */
  readonly name: string;
  readonly directions: readonly Direction[];
  /** The names of its 小项. */
  readonly parts: readonly string[];
}

/** A fund that its directions name. */
export function namedFund({ name, directions }: Fund): LostFund {
  return { name, directions, parts: partsOf(directions) };
}

/**
 * The funds of directions that name none. Each is one by itself, under its own name, but those that follow one another and
 * say the same goals, word for word: these are the goals of the one fund that they are of, whose name stood in 附表2 only.
 */
export function unnamedFunds(directions: readonly Direction[]): readonly LostFund[] {
  const groups: Direction[][] = [];
  for (const direction of directions) {
    const last = groups.at(-1);
    const [before] = last ?? [];
    if (last !== undefined && before !== undefined && areOfOneFund(before, direction)) last.push(direction);
    else groups.push([direction]);
  }
  // Where all say the same, it is but the way the department words its goals.
  const told = groups.length > 1 ? groups : directions.map((direction) => [direction]);
  return told.map((own): LostFund => {
    const [only, ...others] = own;
    const name = only === undefined || others.length > 0 ? "" : nameOf(only);
    return { name, directions: own, parts: partsOf(own) };
  });
}

/** What calls itself a 专项 is a fund, and no part of one. */
export function isFundByName(name: string): boolean {
  return name.includes("专项");
}

function areOfOneFund(one: Direction, other: Direction): boolean {
  return sayGoalsOfOneFund([one, other]) && ![one, other].some((direction) => isFundByName(nameOf(direction)));
}

/** What directions of one fund consist of; several of them themselves, where that cannot be told apart. */
function partsOf(directions: readonly Direction[]): readonly string[] {
  const [only, ...others] = directions;
  if (only !== undefined && others.length === 0) return contentsOf(only).map(({ name }) => name);
  const named = directions.map(nameOf).filter((name) => name !== "");
  // One of which it is lost what it consists of stands for it.
  const all = directions.flatMap((direction) => {
    const contents = contentsOf(direction).map(({ name }) => name);
    return contents.length > 0 ? contents : [nameOf(direction)].filter((name) => name !== "");
  });
  return new Set(all.map(bareLabel)).size === all.length ? all : named;
}

/**
 * What ties the rows of an 附表2 that is drawn anew to the forms of its funds, beside what their names tell: the goals that
 * all directions of a fund share, and all of a fund without a name.
 * @param funds in the order of the rows.
 */
export function fundTies(funds: readonly LostFund[]): (summary: BoundForm) => readonly Relation[] {
  return (summary) => {
    const rows = summary.tables["funds"] ?? [];
    const mains = [...rows.entries()].filter(([, { depth }]) => depth === 1);
    return mains.flatMap(([index, row], number) => {
      const fund = funds[number];
      if (fund === undefined) return [];
      return [
        ...goalsFromDirections(summary, row, fund.directions, calledIn(fund)),
        ...(fund.name === "" ? amountTies(summary, row, partsBelow(rows, index), fund) : []),
      ];
    });
  };
}

/** What people call the row of a fund. */
function calledIn({ name }: Pick<LostFund, "name">): string {
  return name === "" ? "大项" : name;
}

function amountTies(
  summary: BoundForm,
  row: BoundRow,
  parts: readonly BoundRow[],
  { directions, name }: LostFund,
): readonly Relation[] {
  const amountOf = (own: BoundRow): Slot | undefined => rowSlot(summary, own, "amount", itemName(own));
  const meant = [
    ...directions.map((form) => ({ name: nameOf(form), slots: [fieldSlot(form, amountField(form))] })),
    ...directions.flatMap((form) =>
      contentsOf(form).map((content) => ({
        name: content.name,
        slots: content.rows.map((own) => rowSlot(form, own, "amount", content.name)),
      })),
    ),
  ];
  return [
    ...sumRelation(
      rowSlot(summary, row, "amount", calledIn({ name })),
      directions.map((form) => fieldSlot(form, amountField(form))),
    ),
    ...pairByName(parts, meant, itemName, (one) => one.name).flatMap(({ left, right, exact }) =>
      exact ? sumRelation(amountOf(left), right.slots) : [],
    ),
  ];
}
