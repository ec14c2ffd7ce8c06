import { parseArea } from "../../src/core/a1";
import type { DraftCell } from "../../src/core/sheetDraft";
import { workbookOf } from "../../src/host/memory/grid";
import { blankDraft } from "../fixtures/blankDraft";
import type { PutRule } from "../host/copyContract";
import { failOnGaps } from "./load";
import { seenInExcel } from "./seen";

failOnGaps();

const ROWS = [0, 1, 2, 2];

async function rulesOfCopy(rules: readonly (readonly [area: string, formula: string])[]): Promise<readonly string[]> {
  const put = rules.flatMap(([text, formula]): readonly PutRule[] => {
    const area = parseArea(text);
    return area === undefined ? [] : [{ sheet: "附表1", area, formula }];
  });
  const { host, view } = await seenInExcel(
    workbookOf({
      附表1: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    }),
    put,
  );
  const draft = blankDraft("附表2", {
    cells: ROWS.map((_, row): DraftCell => ({ row, column: 0, value: 1, look: {} })),
    columnWidths: [9],
    rowsLike: { sheet: "附表1", rows: ROWS },
  });
  expect((await host.apply({ title: [], edits: [{ kind: "add-sheet", behind: "附表1", draft }] })).ok).toBe(true);
  return view("附表2").lists;
}

test("a formula that several cells tell in the same words is told from elsewhere, and nobody knows what it asks", async () => {
  const both = await rulesOfCopy([
    ["A2", "B2>C2"],
    ["A3", "B2>C2"],
  ]);
  expect(both).toEqual([]);
});

test("one that reads the same from everywhere may be told by all of them, and one that only one cell tells is its own", async () => {
  const absolute = await rulesOfCopy([
    ["A2", "$B$2>0"],
    ["A3", "$B$2>0"],
  ]);
  expect(absolute).toEqual(["A2:A4 =$B$2>0!"]);
  expect(await rulesOfCopy([["A3", "B2>C2"]])).toEqual(["A3:A4 =B2>C2!"]);
});
