import fc from "fast-check";
import { readSubmission } from "../../../src/app/check";
import type { BoundValue } from "../../../src/core/bind/bound";
import { workbookOf, type GridCell, type GridPicture, type GridSheet } from "../../../src/host/memory/grid";
import { departmentOf, plans } from "../../fixtures/generated";

/** Everything that was read, without its places. */
function valuesOf(sheets: Readonly<Record<string, GridPicture>>): unknown {
  const show = (value: BoundValue | undefined): unknown =>
    value && [value.text, value.value, value.unit, value.computed];
  const showAll = (values: Readonly<Record<string, BoundValue | undefined>>) =>
    Object.entries(values).map(([name, value]) => [name, show(value)]);
  return readSubmission(workbookOf(sheets)).forms.map(({ form, heading, year, unit, fields, tables }) => ({
    form: form.id,
    heading,
    year,
    unit,
    fields: showAll(fields),
    tables: Object.entries(tables).map(([name, rows]) => [
      name,
      (rows ?? []).map(({ depth, cells }) => [depth, ...showAll(cells)]),
    ]),
  }));
}

interface Distortion {
  readonly rows: number;
  readonly columns: number;
  /** Blank rows below the title, and above the footer. */
  readonly belowTitle: number;
  readonly aboveFooter: number;
}

const distortions: fc.Arbitrary<Distortion> = fc.record({
  rows: fc.nat(30),
  columns: fc.nat(20),
  belowTitle: fc.nat(3),
  aboveFooter: fc.nat(3),
});

function distorted({ cells }: GridSheet, { rows, columns, belowTitle, aboveFooter }: Distortion): GridSheet {
  const blank = (count: number): GridCell[][] => Array.from({ length: count }, () => []);
  const shifted = cells.map((row) => [...Array.from({ length: columns }, () => null), ...row]);
  const footer = shifted.length - 1;
  return {
    cells: [
      ...blank(rows),
      ...shifted.slice(0, 1),
      ...blank(belowTitle),
      ...shifted.slice(1, footer),
      ...blank(aboveFooter),
      ...shifted.slice(footer),
    ],
  };
}

const unrelated: Readonly<Record<string, GridPicture>> = {
  目录: [
    ["序号", "名称", "金额"],
    [1, "附表1 部门整体支出绩效目标", 3],
    [null, "合计", 3],
  ],
  Sheet2: [],
  通知: [["请于1月31日前报送部门整体支出绩效目标表等材料，逾期不再受理，联系人：李某，联系电话：22000000，特此通知。"]],
};

test("where a form stands on its sheet, and beside which sheets, changes nothing in what is read", () => {
  fc.assert(
    fc.property(plans, fc.array(distortions, { minLength: 5, maxLength: 5 }), fc.boolean(), (plan, all, first) => {
      const { sheets } = departmentOf(plan, "typed");
      const moved = Object.entries(sheets).map(([name, sheet], index): [string, GridSheet] => {
        const distortion = all[index];
        return [name, distortion === undefined ? sheet : distorted(sheet, distortion)];
      });
      const others = Object.entries(unrelated);
      expect(valuesOf(Object.fromEntries(first ? [...others, ...moved] : [...moved, ...others]))).toEqual(
        valuesOf(sheets),
      );
    }),
    { numRuns: 60 },
  );
});
