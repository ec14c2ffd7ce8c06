import { qualifiedAddress } from "../../core/a1";
import type { BoundForm, BoundRow, BoundValue } from "../../core/bind/bound";
import { costingTexts } from "../../core/identities/costingTexts";
import { amountOperand } from "../../core/identities/operands";
import { rowName } from "../../core/identities/selection";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { judgedFinding } from "../finding";
import { isPositive } from "../../core/sign";
import { flatMapped } from "../../core/flatMapped";

/** What people are paid is reckoned by the bureau from its own records. */
const PERSONNEL =
  /人员(?:经费|支出|类|工资|费用)|工资|薪[酬金资]|津贴|补贴|奖金|社保|社会保[险障]|公积金|(?:养老|医疗|失业|工伤)保险|职业年金|离退休|退休费|遗属|抚恤|编外|聘用人员|临聘/;

/** The amount rests on something that lies elsewhere: a contract, a document, what will really be spent. */
const ELSEWHERE =
  /据实|按实|实报实销|凭[票据]|结算|决算|合同|协议|招标|中标|询价|报价|评审|审计|概算|文件|批复|批示|会议纪要|办法|规定|通知|标准|政策|上级|中央|省级|市级|转移支付|下达|核定|清算|尾款|拨付/;

/** 有金额就有测算过程。 */
export const noCalculation = defineRule({
  id: "costing/no-calculation",
  severity: "warning",
  review: true,
  title: "有金额就有测算过程",
  broken: "{cell}：“{name}”的金额是{stated}{unit}，测算依据{basisCell}里没有测算过程，看不出金额是怎么算出来的。",
  why: "没有测算过程，审核时会要求补充；一般写成“数量×单价=金额”。",
  judge({ forms }) {
    return flatMapped(forms, (form) => {
      const without = costingTexts(form).filter(({ reading }) => reading.unchecked === "no-calculation");
      const said = flatMapped(without, ({ row, basis, amount }) => judged(form, row, basis, amount));
      return [...said, ...emptyOnes(form)];
    });
  },
});

function emptyOnes(form: BoundForm): readonly JudgedFinding[] {
  return flatMapped(form.tables["costing"] ?? [], (row) => {
    const { basis, amount } = row.cells;
    return basis?.text.trim() === "" ? judged(form, row, basis, amount) : [];
  });
}

function judged(
  form: BoundForm,
  row: BoundRow,
  basis: BoundValue,
  amount: BoundValue | undefined,
): readonly JudgedFinding[] {
  const stated = amount && amountOperand(form, amount, "amount", rowName(row));
  const names = [form.fields[form.form.namedBy], row.cells["content"], row.cells["item"], basis];
  const words = names.map((value) => value?.text ?? "").join(" ");
  if (amount === undefined || stated?.value == null || !isPositive(stated.value)) return [];
  if (PERSONNEL.test(words) || ELSEWHERE.test(basis.text)) return [];
  return [
    judgedFinding({
      rule: "costing/no-calculation",
      severity: "warning",
      isReview: true,
      suspect: { at: basis.at },
      values: {
        cell: qualifiedAddress(amount.at),
        name: rowName(row),
        stated: stated.value.toFixed(),
        unit: stated.unit ?? form.unit,
        basisCell: qualifiedAddress(basis.at),
      },
      related: [{ at: amount.at, role: "amount" }],
      subject: rowName(row),
    }),
  ];
}
