import { amountOfValue, leadingMoneyUnit } from "../../core/amount";
import type { BoundForm, BoundRow, Submission } from "../../core/bind/bound";
import type { IdentityPattern, Selector, Where } from "../../core/form";
import { groupRows } from "../../core/identities/selection";
import { bareLabel } from "../../core/text";
import { labelNamesOf, type LabelName } from "./names";

type Levels = ReadonlySet<LabelName>;

const TABLE = "indicators";
const LEVEL = "level2";
const NAME = "level3";
const NONE: Levels = new Set();

function selectorsIn(identity: IdentityPattern): readonly Selector[] {
  if (identity.kind === "sum") return [identity.total, ...identity.parts];
  return identity.kind === "same" ? [identity.one, identity.other] : [];
}

/** Which rows of a form stand under which level by what the form says of their amounts. */
interface Prescribed {
  readonly names: ReadonlySet<string>;
  readonly level: Where;
}

/** The names under a level that the form calculates with, such as 基本支出 and 项目支出 under 成本指标. */
function namedByForm({ form, tables }: BoundForm): readonly Prescribed[] {
  return form.identities.flatMap((identity): readonly Prescribed[] => {
    if (identity.kind === "named-group") {
      const { named, group } = identity;
      if (named.table !== TABLE || named.name !== NAME || named.where?.column !== LEVEL) return [];
      const rows = tables[group.table] ?? [];
      const names = group.names.flatMap((column) => groupRows(rows, column).map(({ name }) => bareLabel(name)));
      return [{ names: new Set(names), level: named.where }];
    }
    return selectorsIn(identity).flatMap((selector): readonly Prescribed[] => {
      if (!("table" in selector) || selector.table !== TABLE) return [];
      const { where, row } = selector;
      if (where?.column !== LEVEL || row?.column !== NAME) return [];
      return [{ names: new Set(row.names.map(bareLabel)), level: where }];
    });
  });
}

/** Whether an indicator is measured in money; one that shares the name of what is paid for may count people. */
function isMoney({ cells }: BoundRow): boolean {
  const held = cells["indicatorValue"];
  const unit = cells["unit"]?.text.trim() ?? "";
  if (unit !== "" && leadingMoneyUnit(unit)?.length !== unit.length) return false;
  return held !== undefined && amountOfValue(held.value, held.text) !== undefined;
}

/**
 * The levels that an indicator stands under, by its row, however its row is labelled: by the form, whose amounts are named
 * there, else as the other forms of the workbook have it. Empty where nothing tells.
 */
export function levelsByIndicator(form: BoundForm, { forms }: Submission): (row: number) => Levels {
  const names = labelNamesOf(form.form, form.profile);
  const elsewhere = new Map<string, Set<LabelName>>();
  for (const { cells } of forms.filter((other) => other !== form).flatMap(({ tables }) => tables[TABLE] ?? [])) {
    const indicator = bareLabel(cells[NAME]?.text ?? "");
    const known = elsewhere.get(indicator) ?? new Set();
    for (const name of names.namesOf(cells[LEVEL]?.text ?? "")) known.add(name);
    if (indicator !== "") elsewhere.set(indicator, known);
  }
  const prescribed = namedByForm(form);
  const rows = new Map((form.tables[TABLE] ?? []).map((row) => [row.row, row]));
  return (at) => {
    const row = rows.get(at);
    const indicator = bareLabel(row?.cells[NAME]?.text ?? "");
    if (row === undefined || indicator === "") return NONE;
    const levels = isMoney(row) ? prescribed.filter((one) => one.names.has(indicator)) : [];
    if (levels.length === 0) return elsewhere.get(indicator) ?? NONE;
    return new Set(levels.flatMap(({ level }) => level.names.flatMap((name) => [...names.namesOf(name)])));
  };
}
