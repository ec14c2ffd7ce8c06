import { checkWorkbook } from "../../src/app/check";
import { workbookOf, type GridCell } from "../../src/host/memory/grid";
import { cleanDirection, directionSheet } from "../fixtures/department";

/** What is found of one costing row beside others that are right. */
const findingsOn = (basis: string, amount: GridCell) => {
  const { groups } = cleanDirection();
  const costing = { item: "器材购置", amount, basis };
  const sheet = directionSheet(
    cleanDirection({ amount: 7 + Number(amount), indicators: [], groups: { ...groups, 安全: [costing] } }),
  );
  return checkWorkbook(workbookOf({ 附表3: sheet })).findings.filter(({ rule }) => rule.startsWith("costing/"));
};

test.each([
  ["what half of the last place of the price explains, times its count", "3×6×0.3=4.5万元", 4.5, []],
  ["the same in words", "18台，每台0.3万元，共4.5万元", 4.5, []],
  ["a small price of few digits, rounded", "851份*0.001万元/份=1.13万元", 1.13, []],
  ["a price rounded because its result is round", "3个*33.33万元=100万元", 100, ["costing/solved-backwards"]],
  ["a bare price rounded because its result is round", "3*33.33=100万元", 100, []],
  ["a result rounded as it is printed", "42人次*0.1万元=4万元", 4, []],
  ["a share rounded in a form without decimals", "98万×60%=59万", 59, []],
  ["a share that the form rounds", "98万元×60%=58.8万元", 59, []],
  ["a share that the form rounds, and the text does not state", "59万元*(1+5%)", 62, []],
  ["a share off by more than rounding", "59万元*(1+5%)=63万元", 63, ["costing/arithmetic"]],
  ["a product that is not rounded", "49人*0.4万元=19.6万元", 20, ["costing/amount"]],
  ["a sum that says earlier results again", "5人*1万元=5万元，3台*2万元=6万元，5+6=11万元", 11, []],
  ["such a sum beside another amount", "5人*1万元=5万元，3台*2万元=6万元，5+6=11万元", 12, ["costing/amount"]],
  ["such a sum with another figure", "5人*1万元=5万元，3台*2万元=6万元，5+7=11万元", 11, ["costing/arithmetic"]],
  ["a calculation that goes on", "先算总人数：15+25=40人，再乘标准5000元=20万元", 20, []],
  ["one that goes on wrongly", "先算总人数：15+25=40人，再乘标准5000元=21万元", 21, ["costing/arithmetic"]],
  ["what is left", "10人*1万元=10万元，扣除上年结余2万元，本年安排8万元", 8, []],
  ["what is not left", "10人*1万元=10万元，扣除上年结余3万元，本年安排8万元", 8, ["costing/arithmetic"]],
  ["dashes before items", "- 水电费5万元\n- 物业费6万元\n合计11万元", 11, []],
  [
    "what is asked for after an earlier year",
    "参照上年度执行数安排6万元",
    7,
    ["costing/amount", "costing/no-calculation"],
  ],
  ["what an earlier year came to", "上年安排6万元", 7, ["costing/no-calculation"]],
  ["what a year before that of the form came to", "2023年预算安排6万元", 7, ["costing/no-calculation"]],
  ["what is planned for the year of the form", "2024年预算安排6万元", 7, ["costing/amount", "costing/no-calculation"]],
  ["what is asked for by a standard", "按上年标准安排6万元", 7, ["costing/amount"]],
  ["a standard and its count", "补助标准3000元，20人", 6, []],
  [
    "this year beside an earlier one",
    "2022年支出5.8万元，2023年拟安排6万元",
    7,
    ["costing/amount", "costing/no-calculation"],
  ],
  ["a result rounded off", "51次，每次700元，约3.57万元，按3.6万元安排", 3.6, []],
  ["a result rounded off beside another amount", "51次，每次700元，约3.57万元，按3.6万元安排", 3.7, ["costing/amount"]],
  [
    "a result that is not what it is rounded from",
    "51次，每次700元，约3.75万元，按3.6万元安排",
    3.6,
    ["costing/arithmetic"],
  ],
  ["an amount that no rounding makes", "49人*3000元=14.7万元，办公费5万元", 19.7, []],
  ["a price in words for something else", "聘用20人，每台3000元", 6, ["costing/unit-mismatch"]],
  ["months for a price by the day", "100人，每人每天100元，共5个月，合计5万元", 5, ["costing/unit-mismatch"]],
  ["once a month", "12个月，每次5000元，共6万元", 6, []],
  ["a team by another name", "6支队伍，每队5000元，共3万元", 3, []],
  ["元 divided into 万元", "3000元/人×10人×12月÷10000=36万元", 36, []],
  ["元 divided into 万元, wrong", "3000元/人×10人×11月÷10000=36万元", 36, ["costing/arithmetic"]],
  ["with its tax", "设备采购10万元，税率6%，含税10.6万元", 10.6, []],
  ["with another tax", "设备采购10万元，税率6%，含税10.8万元", 10.8, ["costing/arithmetic"]],
  ["what is paid besides", "津贴25人，每人每月100元，10个月，另年终考核奖5000元", 3, []],
  ["a share and what is paid of it", "总需求10万元，按80%配套8万元", 8, []],
  ["a share and another amount", "总需求10万元，按80%配套9万元", 9, ["costing/arithmetic"]],
  [
    "parts before their subtotal",
    "一、人员：5人×1万元=5万元；二、公用：其中水费1万元、电费1万元，小计2万元；合计7万元",
    7,
    [],
  ],
  ["元 for 万元 behind bare figures", "3*0.05=0.15元", 0.15, ["costing/money-unit"]],
  ["元 for 万元 in one part", "水电费5万元，物业费6元，合计11万元", 11, ["costing/money-unit"]],
  ["元 for 万元 in every part", "水电费5元、物业费6元，合计11万元", 11, ["costing/money-unit"]],
  ["a small part in 元", "水电费5万元，物业费600元，合计5.06万元", 5.06, []],
  ["a unit that does not fit in one addend", "5人*1万元/人+3台*2万元/次=11万元", 11, ["costing/unit-mismatch"]],
  ["addends whose units fit", "5人*1万元/人+3台*2万元/台=11万元", 11, []],
  ["an amount said before its calculation", "伍万元整，10个村×0.5万元/村", 6, ["costing/amount"]],
])("%s is seen for what it is", (_, basis, amount, expected) => {
  expect(findingsOn(basis, amount).map(({ rule }) => rule)).toEqual(expected);
});

test.each([
  ["3*0.05=0.15元", 0.15, "3*0.05=0.15万元"],
  ["3*2元=6元", 6, "3*2万元=6万元"],
  ["水电费5万元，物业费6元，合计11万元", 11, "水电费5万元，物业费6万元，合计11万元"],
  ["水电费5元、物业费6元，合计11万元", 11, "水电费5万元、物业费6万元，合计11万元"],
  ["10个村×0.28万元/村，计人民币贰万玖仟元整", 2.8, "10个村×0.28万元/村，计人民币贰万捌仟元整"],
  ["3×6×0.3=4.5万元", 5.4, "3×6×0.3=5.4万元"],
  ["800元*12月=9.6万元", 9.6, "8000元*12月=9.6万元"],
  ["8人*300元/人/月*12月=2.88万万元", 2.88, "8人*300元/人/月*12月=2.88万元"],
])("%s beside %d is repaired as %s", (basis, amount, repaired) => {
  const [finding] = findingsOn(basis, amount);
  const [edit] = finding?.fixes[0]?.changes.edits ?? [];
  expect(edit).toMatchObject({ kind: "set-value", value: repaired });
});

test.each([
  ["a unit that stands there already", "8次*300元/人·次*5台=1.2万元", 1.2],
  ["a unit in the place of figures", "8台*月工资300元=2400元", 0.24],
])("no repair writes %s", (_, basis, amount) => {
  const texts = findingsOn(basis, amount).flatMap(({ fixes }) =>
    fixes.flatMap(({ changes }) =>
      changes.edits.flatMap((edit) => (edit.kind === "set-value" ? String(edit.value) : [])),
    ),
  );
  expect(texts.filter((text) => /(人|次|台)[·/]?\1|月工资台/.test(text))).toEqual([]);
});
