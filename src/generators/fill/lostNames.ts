import { GOALS } from "../../forms/agreement/goals";
import { nameOf, type BoundRow, type Submission } from "../../core/bind/bound";
import { pairByName } from "../../core/names";
import { itemName, mainRows, type Direction, type Fund, type MainRow, type Summary } from "../../forms/funds";
import { amountField, isProject } from "../../forms/directions";
import { contentsOf, isAmbiguous, packageWithProjects, workItemOf, type Package } from "../../forms/agreement/package";
import { lostContentNames } from "./namelessContents";
import { lostFundNames } from "./lostFundNames";
import { lostProjectNames } from "./lostProjectNames";
import { pairByEvidence, type Recognised, type Told } from "./pairByEvidence";
import { partNames } from "../../forms/agreement/partNames";
import type { Relation } from "../../forms/agreement/relations";
import { fieldSlot, rowSlot, type Slot } from "../../forms/agreement/slots";

/**
 * What carries names back to places where they alone are lost: 大项 and 小项 of 附表2, 支出方向, 所属专项 and 支出内容
 * of 附表3, 事项 of 附表1. What a place without a name is shows in its amount and goals; nothing is told where that is ambiguous.
 */
export function lostNames(submission: Submission): readonly Relation[] {
  const found = packageWithProjects(submission);
  if (typeof found === "string") return [];
  const { summary, overall } = found;
  const known = found.misplaced.length > 0 ? [] : found.funds.filter((fund) => !isAmbiguous(fund, found.funds));
  const recognised = [
    ...(summary === undefined || found.misplaced.length > 0 ? [] : lostMainNames(summary, found)),
    ...known.flatMap(lostPartNames),
    ...lostDirectionNames(found, known),
    ...(found.misplaced.length > 0 ? [] : [...lostFundNames(found), ...lostProjectNames(found)]),
    ...(overall === undefined ? [] : lostItems(overall, found)),
  ];
  return [...recognised.map(carriedName), ...lostContentNames(submission.workbook, known, found.directions)];
}

function carriedName({ nameless, named }: Recognised<Told, Told>): Relation {
  return { kind: "carried-text", from: named.slot, to: nameless.slot };
}

function told(slot: Slot | undefined, rest: Omit<Told, "slot">): readonly Told[] {
  return slot === undefined ? [] : [{ slot, ...rest }];
}

function toldOfRow(summary: Summary, row: BoundRow): readonly Told[] {
  const amounts = [rowSlot(summary, row, "amount", "")].flatMap((slot) => slot ?? []);
  const goals = GOALS.map((goal) => row.cells[goal]?.text ?? "");
  return told(rowSlot(summary, row, "name", "名称"), { amounts, goals });
}

function goalsOf(directions: readonly Direction[]): readonly string[] {
  const [only, ...others] = directions;
  return others.length > 0 || only === undefined ? [] : GOALS.map((goal) => only.fields[goal]?.text ?? "");
}

/** Main rows of the summary that say something, but not their name. */
export function namelessMains(summary: Summary): readonly MainRow[] {
  return mainRows(summary).filter(
    ({ row, parts }) =>
      itemName(row) === "" && (parts.length > 0 || ["amount", ...GOALS].some((column) => isSaid(row, column))),
  );
}

function isSaid(row: BoundRow, column: string): boolean {
  return (row.cells[column]?.text ?? "") !== "";
}

function lostMainNames(summary: Summary, { funds }: Package): readonly Recognised<Told, Told>[] {
  const nameless = namelessMains(summary).flatMap(({ row }) => toldOfRow(summary, row));
  const alone = funds.filter((fund) => fund.main === undefined && !isAmbiguous(fund, funds));
  const named = alone.flatMap(({ directions }) => {
    const amounts = directions.map((form) => fieldSlot(form, amountField(form)));
    return told(directions[0] && fieldSlot(directions[0], "specialFundName"), { amounts, goals: goalsOf(directions) });
  });
  return pairByEvidence(nameless, named);
}

/** What a fund consists of, by the forms of its directions. */
function partsToldOf({ directions }: Fund): readonly Told[] {
  const [only, ...others] = directions;
  if (only === undefined) return [];
  if (others.length > 0) {
    return directions.flatMap((form) =>
      told(fieldSlot(form, form.form.namedBy), {
        amounts: [fieldSlot(form, amountField(form))],
        goals: goalsOf([form]),
      }),
    );
  }
  return contentsOf(only).flatMap(({ rows }) => {
    const amounts = rows.map((row) => rowSlot(only, row, "amount", ""));
    return told(rows[0] && rowSlot(only, rows[0], "content", ""), { amounts, goals: [] });
  });
}

function textOf({ slot }: Told): string {
  return slot.value.text;
}

/** Those whose names none of the others bears. */
function unnamedBy(all: readonly Told[], names: readonly string[]): readonly Told[] {
  const pairs = pairByName(names, all, (name) => name, textOf);
  return all.filter((one) => textOf(one) !== "" && !pairs.some(({ right }) => right === one));
}

function lostPartNames(fund: Fund): readonly Recognised<Told, Told>[] {
  const { main } = fund;
  if (main === undefined || fund.directions.length === 0) return [];
  const { summary, parts } = main;
  const nameless = parts.filter((row) => itemName(row) === "").flatMap((row) => toldOfRow(summary, row));
  const names = parts.map(itemName).filter((name) => name !== "");
  return nameless.length === 0 ? [] : pairByEvidence(nameless, unnamedBy(partsToldOf(fund), names));
}

/** 支出方向: a 事项 of 附表1 that no other direction bears; in a fund of several directions, such a 小项. */
function lostDirectionNames(found: Package, known: readonly Fund[]): readonly Recognised<Told, Told>[] {
  const { overall, directions } = found;
  const nameless = directions.filter((form) => nameOf(form) === "" && !isProject(form));
  if (nameless.length === 0) return [];
  const names = directions.map(nameOf).filter((name) => name !== "");
  const byItem =
    overall === undefined
      ? []
      : recognisedAmong(nameless, unnamedBy(itemsTold(overall), names), ({ form }, item) => {
          const fund = found.funds.find(({ directions: own }) => own.includes(form));
          return fund !== undefined && workItemOf(fund, partNames(fund), [textOf(item)]) !== undefined ? 1 : 0;
        });
  const rest = nameless.filter((form) => !byItem.some((one) => one.nameless.slot.form === form));
  const byPart = known.flatMap(({ main, directions: own }) => {
    const here = rest.filter((form) => own.includes(form));
    if (main === undefined || own.length < 2 || here.length === 0) return [];
    const contents = own.flatMap((form) => contentsOf(form).map(({ name }) => name));
    const parts = main.parts.flatMap((row) => toldOfRow(main.summary, row));
    return recognisedAmong(here, unnamedBy(parts, [...names, ...contents]));
  });
  return [...byItem, ...byPart];
}

interface ToldOfDirection extends Told {
  readonly form: Direction;
}

function recognisedAmong(
  directions: readonly Direction[],
  named: readonly Told[],
  more?: (direction: ToldOfDirection, named: Told) => number,
): readonly Recognised<Told, Told>[] {
  const nameless = directions.flatMap((form) =>
    told(fieldSlot(form, form.form.namedBy), {
      amounts: [fieldSlot(form, amountField(form))],
      goals: goalsOf([form]),
    }).map((one): ToldOfDirection => ({ ...one, form })),
  );
  return pairByEvidence(nameless, named, more);
}

type Overall = NonNullable<Package["overall"]>;

function itemsTold(overall: Overall): readonly Told[] {
  return (overall.tables.workPlan ?? []).flatMap((row) =>
    told(rowSlot(overall, row, "item", "事项"), { amounts: [], goals: ["", row.cells.workTarget?.text ?? ""] }),
  );
}

/** 事项 of 附表1: directions that no other one bears. */
function lostItems(overall: Overall, { directions }: Package): readonly Recognised<Told, Told>[] {
  const items = itemsTold(overall);
  const nameless = items.filter((item) => textOf(item) === "");
  const named = directions.flatMap((form) =>
    told(fieldSlot(form, form.form.namedBy), { amounts: [], goals: goalsOf([form]) }),
  );
  const names = items.map(textOf).filter((name) => name !== "");
  return nameless.length === 0 ? [] : pairByEvidence(nameless, unnamedBy(named, names));
}
