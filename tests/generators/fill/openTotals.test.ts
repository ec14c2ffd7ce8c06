import { readSubmission } from "../../../src/app/check";
import { renderMessage } from "../../../src/core/message";
import { catalogueFor } from "../../../src/locales";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../../fixtures/department";
import { fillPictures, type Filled } from "./harness";

const words = catalogueFor("zh-CN");
const direction = directionSheet(cleanDirection());
const summary = summarySheet(12, { 业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } } });

const open = ({ plan }: Filled): readonly string[] =>
  plan.steps
    .flatMap(({ details = [] }) => details)
    .filter(({ message }) => message.some(({ key }) => key === "fill/open-total"))
    .map(({ message }) => renderMessage(message, words));

test("a total of an 附表1 that comes back without 基本支出 is said to be known in part only", () => {
  expect(open(fillPictures({ 附表2: summary, "附表3-1": direction }))).toEqual([
    expect.stringMatching(/^附表1!B\d+“资金总额”还不全：“基本支出”不知道/),
  ]);
});

test("totals of which all parts are known need no remark", () => {
  const filled = fillPictures({
    "附表3-1": direction,
    附表1: overallSheet({ total: 32, sources: [32, null, null], basic: 20, project: 12 }),
  });
  expect(filled.after.sheets.map(({ name }) => name)).toContain("附表2");
  expect(open(filled)).toEqual([]);
});

test("a cost indicator of an amount that is not known is left empty, one of an amount that is known follows it", () => {
  const { after } = fillPictures({ 附表2: summary, "附表3-1": direction });
  const [overall] = readSubmission(after).forms.filter(({ sheet }) => sheet === "附表1");
  const shown = (overall?.tables["indicators"] ?? []).flatMap(({ cells }) => {
    const [name, value] = [cells["level3"]?.text, cells["indicatorValue"]];
    return name === "基本支出" || name === "项目支出" ? [[name, value?.text, value?.computed]] : [];
  });
  expect(shown).toEqual([
    ["基本支出", "", false],
    ["项目支出", "12", true],
  ]);
});
