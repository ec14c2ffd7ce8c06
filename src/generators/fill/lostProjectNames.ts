import { GOALS } from "../../forms/agreement/goals";
import { nameOf, type BoundRow } from "../../core/bind/bound";
import { bareLabel } from "../../core/text";
import { amountField, isProject } from "../../forms/directions";
import { itemName, type Direction, type Fund, type MainRow } from "../../forms/funds";
import type { Package } from "../../forms/agreement/package";
import { fieldSlot, rowSlot } from "../../forms/agreement/slots";
import { pairByEvidence, type Recognised, type Told } from "./pairByEvidence";
import { addsUp } from "./sums";

interface ToldOfProject extends Told {
  readonly sheet: string;
}

/**
 * 项目名称 that alone is lost: the 大项 or 小项 of 附表2 that no other form speaks of, by its amount, its goals and the name
 * of the sheet. An amount that is not the same shows that it is another one.
 */
export function lostProjectNames(found: Package): readonly Recognised<Told, Told>[] {
  const { funds, projects } = found;
  const nameless = projects.filter(
    (project) => nameOf(project) === "" && project.form.looksBack !== true && project.form.listedIn === undefined,
  );
  if (nameless.length === 0) return [];
  const names = new Set(projects.map((project) => bareLabel(nameOf(project))).filter((name) => name !== ""));
  const named = funds.flatMap((fund) => rowsLeft(fund, funds, names));
  return pairByEvidence(nameless.flatMap(toldOfProject), named, ({ sheet }, { slot }) =>
    bareLabel(sheet).includes(bareLabel(slot.value.text)) ? 1 : 0,
  ).filter(({ nameless: one, named: other }) => addsUp(other.amounts[0], one.amounts));
}

function toldOfProject(project: Direction): readonly ToldOfProject[] {
  const slot = fieldSlot(project, project.form.namedBy);
  if (slot === undefined) return [];
  const goals = GOALS.map((goal) => project.fields[goal]?.text ?? "");
  return [{ slot, amounts: [fieldSlot(project, amountField(project))], goals, sheet: project.sheet }];
}

/** The rows of a fund that a project may be of and no form speaks of. */
function rowsLeft({ main, directions }: Fund, funds: readonly Fund[], names: ReadonlySet<string>): readonly Told[] {
  const isBorne = (row: BoundRow): boolean => names.has(bareLabel(itemName(row)));
  const hasOwn = directions.some((one) => !isProject(one));
  if (main === undefined || hasOwn || isBorne(main.row)) return [];
  const parts = main.parts.filter((part) => !isBorne(part));
  if (parts.length < main.parts.length) return parts.flatMap((part) => toldOfRow(main, part));
  // Nothing is told of the fund yet: its project is of the kind that the others are.
  const mains = funds.flatMap((fund) => fund.main ?? []);
  const whole = mains.filter(({ row }) => isBorne(row)).length;
  const parted = mains.filter((one) => !isBorne(one.row) && one.parts.some(isBorne)).length;
  return [...(whole >= parted ? [main.row] : []), ...(parted >= whole ? parts : [])].flatMap((row) =>
    toldOfRow(main, row),
  );
}

function toldOfRow({ summary }: MainRow, row: BoundRow): readonly Told[] {
  const slot = rowSlot(summary, row, "name", "名称");
  if (slot === undefined || slot.value.text === "") return [];
  const goals = GOALS.map((goal) => row.cells[goal]?.text ?? "");
  return [{ slot, amounts: [rowSlot(summary, row, "amount", "")], goals }];
}
