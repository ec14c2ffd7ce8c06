import type { Edit } from "../../../src/core/edit";
import { createXlsxHost } from "../../../src/host/xlsx/host";
import type { XlsxDocument } from "../../../src/host/xlsx/read";
import { partText, setValue } from "./patching";
import { opened, sheetData, xlsxOf } from "./package";

const FIRST = "xl/worksheets/sheet1.xml";
const SECOND = "xl/worksheets/sheet2.xml";

/** What is saved after edits. */
async function saved(document: XlsxDocument, ...edits: readonly Edit[]): Promise<XlsxDocument> {
  const host = createXlsxHost(document);
  const applied = await host.apply({ title: [], edits });
  expect(applied.ok).toBe(true);
  return opened(host.bytes());
}

const row = (number: number, cells: string): string => `<row r="${String(number)}">${cells}</row>`;

test("a saved file shows what its formulas come to, through chains and on other sheets", async () => {
  const sums =
    row(1, '<c r="A1"><v>1</v></c><c r="B1" t="str"><f>"共"&amp;A3</f><v>共3</v></c>') +
    row(2, '<c r="A2"><v>2</v></c>') +
    row(3, '<c r="A3" s="0"><f>SUM(A1:A2)</f><v>3</v></c>');
  const copy = row(1, '<c r="A1"><f>Sheet1!A3*2</f><v>6</v></c><c r="B1"><f>1+1</f><v>2</v></c>');
  const document = opened(xlsxOf({ sheets: [sheetData(sums), sheetData(copy)] }));
  const after = await saved(document, setValue(document, "A1", 5));
  expect(partText(after, FIRST)).toContain('<c r="A3" s="0"><f>SUM(A1:A2)</f><v>7</v></c>');
  expect(partText(after, FIRST)).toContain('<c r="B1" t="str"><f>"共"&amp;A3</f><v>共7</v></c>');
  expect(partText(after, SECOND)).toContain(copy.replace("<v>6</v>", "<v>14</v>"));
});

const BEYOND =
  row(1, '<c r="A1"><v>1</v></c><c r="B1"><v>8</v></c>') +
  row(2, '<c r="A2"><f>MAX(A1,0)</f><v>1</v></c><c r="B2"><f>MAX(B1,0)</f><v>8</v></c>') +
  row(3, '<c r="A3"><f>A2*2</f><v>2</v></c><c r="B3"><f>B2*2</f><v>16</v></c>');

test("what cannot be computed here has no value any more where what it looks at has changed, nor what follows from it", async () => {
  const document = opened(xlsxOf({ sheets: [sheetData(BEYOND)] }));
  const text = partText(await saved(document, setValue(document, "A1", 5)), FIRST);
  expect(text).toContain('<c r="A2"><f>MAX(A1,0)</f></c>');
  expect(text).toContain('<c r="A3"><f>A2*2</f></c>');
  expect(text).toContain('<c r="B2"><f>MAX(B1,0)</f><v>8</v></c>');
  expect(text).toContain('<c r="B3"><f>B2*2</f><v>16</v></c>');
});

test("a formula that moved with what it looks at keeps its value", async () => {
  const document = opened(xlsxOf({ sheets: [sheetData(BEYOND)] }));
  const after = await saved(document, { kind: "insert-rows", sheet: "Sheet1", row: 0, count: 1 });
  expect(partText(after, FIRST)).toContain("<f>MAX(A2,0)</f><v>1</v>");
});

test("one that looks at a name may show something else", async () => {
  const named = row(1, '<c r="A1"><v>1</v></c><c r="B1"><f>MAX(税率,1)</f><v>3</v></c>');
  const document = opened(xlsxOf({ sheets: [sheetData(named)] }));
  expect(partText(await saved(document, setValue(document, "A1", 5)), FIRST)).toContain("<f>MAX(税率,1)</f></c>");
});

test("nothing written, or written and taken back, changes no byte of what formulas show", async () => {
  const stale = row(1, '<c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>99</v></c>');
  const bytes = xlsxOf({ sheets: [sheetData(stale)] });
  const document = opened(bytes);
  const host = createXlsxHost(document);
  expect(host.bytes()).toBe(bytes);
  const done = await host.apply({ title: [], edits: [setValue(document, "A1", 5)] });
  if (!done.ok) throw new Error("refused");
  await host.apply(done.value);
  expect(partText(opened(host.bytes()), FIRST)).toBe(partText(document, FIRST));
});
