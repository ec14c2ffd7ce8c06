/** What the functions GOUJI.AMOUNT and GOUJI.CHECK say, and how Excel describes them. */
export const functions = {
  "function/right": "相符",
  "function/rounding": "四舍五入后相符：{calculation} = {computed} ≈ {stated}",
  "function/wrong": "不符：{calculation} = {computed} ≠ {stated}",
  "function/missing-factor":
    "不符，正好差{factor}倍，可能漏写了{factor}{measure}：{calculation} = {computed} ≠ {stated}",
  "function/money-unit": "不符，正好差{times}倍，金额单位可能写错了：{calculation} = {computed} ≠ {stated}",
  "function/unit-mismatch": "金额相符，但数量以“{count}”计，单价却是每“{per}”的",
  "function/malformed-number": "“{typed}”不是正确的数字写法，无法核算",
  "function/contradiction": "这段测算依据自相矛盾：{calculation} = {computed}，写的却是{stated}。请先改正。",
  "function/empty": "没有测算依据。请选择写有测算依据的单元格。",
  "function/no-amount": "“{amount}”读不出金额。请选择写有金额的单元格。",
  "function/unknown-unit": "不认识金额单位“{unit}”。可以写元、千元、万元、百万元或亿元；不写就是万元。",
  "function/amount-description":
    "算出一段测算依据的金额，如“2次*3.5（万元/次）=7万元”得7。算不出或自相矛盾时返回错误并说明原因。",
  "function/check-description": "核对一段测算依据与金额是否一致，用文字说明结果。",
  "function/text-name": "测算依据",
  "function/text-description": "写有测算依据的单元格或文字。",
  "function/amount-name": "金额",
  "function/amount-parameter": "要核对的金额；不带单位时按“单位”计。",
  "function/unit-name": "单位",
  "function/unit-description": "结果的金额单位：元、千元、万元、百万元或亿元；省略时为万元。",
} as const;
