/** What rules say beside their own texts. */
export const judging = {
  "empty/form": "{sheet}的《{form}》还是空表，需要填写的有：{labels}。",
  "empty/row-value": "{sheet}中“{names}”的“{label}”（{cells}）还没有填写。",
  "empty/row-name": "{sheet}中写了金额{amounts}的行没有写“{label}”（{cells}）。",
  "empty/seal": "这里是盖章的地方，纸质表盖章即可，电子表请写上单位名称。",
  "empty/computed": "这里是公式，填好它引用的单元格后会自动算出。",
  "empty/known": "{cell}已写有“{text}”，可以用“补全”（gouji fill）带过来。",
  "signature/no-figures": "{sheet}的“{label}”（{cell}）写的是“{text}”，没有电话号码。",
  "signature/odd-figures":
    "{sheet}的“{label}”（{cell}）写的是“{text}”，共{count}位数字，不是完整的电话号码：手机号11位，座机7或8位，可带区号和分机号。",
  "signature/no-name": "{sheet}的“{label}”（{cell}）写的是“{text}”，没有姓名。",
  "unpaired/direction": "附表3的所属专项“{names}”（{cells}）没有列在{sheet}的大项中。",
} as const;
