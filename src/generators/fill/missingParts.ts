import { amountField } from "../../forms/directions";
import { contentsOf } from "../../forms/agreement/contents";
import type { Package } from "../../forms/agreement/package";
import { partNames } from "../../forms/agreement/partNames";
import { fieldSlot, rowSlot } from "../../forms/agreement/slots";
import { itemName, type Fund, type Summary } from "../../forms/funds";
import type { Workbook } from "../../core/workbook";
import { fromForms } from "./because";
import { fundNumbers } from "./fundNumbers";
import { missingInOrder } from "./inOrder";
import { isWholeBy, typedOnly, unpaired } from "./lackingNames";
import { namelessMains } from "./lostNames";
import { looksAtLostSheet } from "./lostReferences";
import { hasNamelessContents } from "./namelessContents";
import { subtotalBelow } from "./ownSubtotals";
import type { MissingRows } from "./rowsWanted";

/** 大项 and 小项 of 附表2: funds and the contents of their directions. */
export function missingInSummary(
  summary: Summary,
  funds: readonly Fund[],
  { strays, overall }: Package,
): readonly MissingRows[] {
  const rows = summary.tables.funds ?? [];
  const mains = funds.flatMap(({ main }) => main ?? []);
  const hasParts = mains.length === 0 || mains.some(({ parts }) => parts.length > 0);
  const parts = !hasParts ? [] : funds.flatMap((fund) => missingParts(summary, fund));
  const alone = funds.filter(({ main }) => main === undefined);
  // A 大项 without an 附表3 may be the same fund by another name.
  const isUnclear = strays.length > 0 || funds.some(({ main, directions }) => main && directions.length === 0);
  const isWhole = isWholeBy(
    [typedOnly(fieldSlot(summary, "total")), typedOnly(overall && fieldSlot(overall, "projectExpenditure"))],
    mains.map(({ row }) => rowSlot(summary, row, "amount", itemName(row))),
  );
  if (alone.length === 0) return parts;
  // One that lost its name may be what seems to be missing.
  if (isUnclear || isWhole || namelessMains(summary).length > 0) return parts;
  const numbers = fundNumbers(summary);
  const numbered = alone.flatMap((fund, index) => [
    { number: numbers.main(mains.length + index + 1), name: fund.name },
    ...(hasParts ? partNames(fund).map((name, part) => ({ number: numbers.part(part + 1), name })) : []),
  ]);
  const added: MissingRows = {
    form: summary,
    table: "funds",
    behind: rows.at(-1)?.row,
    open: [],
    rows: numbered,
    continued: [],
    because: fromForms(alone.flatMap(({ directions }) => directions)),
  };
  return [...parts, added];
}

function missingParts(summary: Summary, fund: Fund): readonly MissingRows[] {
  const { main, directions } = fund;
  const names = partNames(fund);
  if (main === undefined || names.length === 0) return [];
  const amounts = main.parts.map((row) => rowSlot(summary, row, "amount", itemName(row)));
  const own = typedOnly(rowSlot(summary, main.row, "amount", itemName(main.row)));
  const [only, ...others] = directions;
  const whole = others.length === 0 && only !== undefined ? fieldSlot(only, amountField(only)) : undefined;
  if (isWholeBy([own, whole], amounts)) return [];
  const numbers = fundNumbers(summary);
  const missing = unpaired(main.parts.map(itemName), names);
  return missingInOrder(main.parts, itemName, names, missing).map(({ behind, names: own }) => ({
    form: summary,
    table: "funds",
    behind: (behind ?? main.row).row,
    open: [],
    rows: own.map((name) => ({ number: numbers.part(names.indexOf(name) + 1), name })),
    continued: [],
    because: fromForms(directions),
  }));
}

/** 支出内容 of a direction: the 小项 of its fund. */
export function missingContents(workbook: Workbook, { main, directions, isByPart }: Fund): readonly MissingRows[] {
  const [direction, ...others] = directions;
  if (main === undefined || direction === undefined || others.length > 0 || isByPart === true) return [];
  if (hasNamelessContents(workbook, direction)) return [];
  const rows = direction.tables["costing"];
  if (rows === undefined) return [];
  const amounts = rows.map((row) => rowSlot(direction, row, "amount", ""));
  const own = ["costingTotal", amountField(direction)].map((field) => typedOnly(fieldSlot(direction, field)));
  if (isWholeBy([...own, rowSlot(main.summary, main.row, "amount", "")], amounts)) return [];
  const missing = unpaired(
    contentsOf(direction).map(({ name }) => name),
    main.parts.map(itemName).filter((name) => name !== ""),
  );
  // What was taken from a sheet that is gone belongs on that.
  const isCutOff = looksAtLostSheet(workbook);
  const isElsewhere = main.parts.some((row) => isCutOff(rowSlot(main.summary, row, "amount", "")));
  if (missing.length === 0 || isElsewhere) return [];
  const last = rows.at(-1)?.row;
  const subtotal = last === undefined ? undefined : subtotalBelow({ form: direction, table: "costing" }, last);
  return [
    {
      form: direction,
      table: "costing",
      behind: subtotal?.row.row ?? last,
      ...(last === undefined || subtotal === undefined ? {} : { below: { subtotal, like: last } }),
      open: [],
      rows: missing.map((content) => ({ content })),
      continued: [],
      because: fromForms([main.summary]),
    },
  ];
}
