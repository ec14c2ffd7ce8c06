import { addressOf, qualifiedAddress } from "../../core/a1";
import type { BoundValue } from "../../core/bind/bound";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { fundsTold } from "../../forms/agreement/pairs";
import { packageOf, untoldFunds, type Package } from "../../forms/agreement/package";
import { itemName, type Fund } from "../../forms/funds";
import { judgedFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

const RULE = "across/unpaired";

/** 附表2的大项与附表3一一对应。 */
export const unpaired = defineRule({
  id: "across/unpaired",
  severity: "error",
  title: "附表2的每个大项都有附表3，附表3的所属专项都列在附表2",
  broken: "{sheet}列有大项“{names}”（{cells}），没有找到它的附表3。",
  why: "附表2与附表3按名称对应：漏填的请补上（“补全”或gouji fill可以生成缺的表和行），名称写得不同的请改成一致。",
  judge(submission) {
    const found = packageOf(submission);
    return typeof found === "string" ? [] : unpairedIn(found);
  },
});

/** Where one of the two forms is missing altogether, it is handed in elsewhere. */
function unpairedIn(found: Package): readonly JudgedFinding[] {
  const { summary, directions, strays } = found;
  const isWhole = summary !== undefined && directions.length > 0;
  if (!isWhole) return [];
  const funds = fundsTold(found);
  // A form that does not say which fund it is of may be of any.
  const untold = untoldFunds(found);
  const mains = strays.length > 0 ? [] : funds.filter((fund) => untold.includes(fund) && nameOfMain(fund));
  const alone = funds.filter(({ main }) => main === undefined);
  return [...withoutDirection(mains), ...withoutMain(alone, summary.sheet)];
}

function nameOfMain({ main }: Fund): BoundValue | undefined {
  return main === undefined || itemName(main.row) === "" ? undefined : main.row.cells["name"];
}

function withoutDirection(mains: readonly Fund[]): readonly JudgedFinding[] {
  const names = flatMapped(mains, (fund) => nameOfMain(fund) ?? []);
  const [first, ...others] = names;
  if (first === undefined) return [];
  return [
    judgedFinding({
      rule: RULE,
      severity: "error",
      suspect: { at: first.at },
      values: {
        sheet: first.at.sheet,
        names: names.map(({ text }) => text).join("、"),
        cells: names.map(({ at }) => addressOf(at)).join("、"),
      },
      related: others.map(({ at }) => ({ at, role: "amount" })),
      subject: "summary",
    }),
  ];
}

function withoutMain(funds: readonly Fund[], summary: string): readonly JudgedFinding[] {
  const names = flatMapped(funds, ({ directions }) =>
    flatMapped(directions, ({ fields }) => fields["specialFundName"] ?? []),
  );
  const [first, ...others] = names;
  if (first === undefined) return [];
  const values = {
    sheet: summary,
    names: [...new Set(names.map(({ text }) => text))].join("、"),
    cells: names.map(({ at }) => qualifiedAddress(at)).join("、"),
  };
  return [
    judgedFinding({
      rule: RULE,
      severity: "error",
      suspect: { at: first.at },
      values: {},
      instead: { key: "unpaired/direction", values },
      related: others.map(({ at }) => ({ at, role: "amount" })),
      subject: "directions",
    }),
  ];
}
