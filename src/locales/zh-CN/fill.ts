/** What is filled in and from where. */
export const fill = {
  "fill/title": "补齐附表，结转已有内容",
  "fill/copied": "{cell}“{name}”填“{value}”，取自{cells}。",
  "fill/summed": "{cell}“{name}”填“{value}”，由{cells}相加得出。",
  "fill/rest": "{cell}“{name}”填“{value}”，由{cells}减去{less}得出。",
  "fill/carried": "{cell}“{name}”填“{value}”，取自{cells}，可再修改。",
  "fill/year": "{cell}“{name}”填“{value}”，按表中的年度{year}年。",
  "fill/rows": "{sheet}补上{count}行（其中新插入{inserted}行）：{names}",
  "fill/rows-from": "，依据{sheets}。",
  "fill/copy-open":
    "{cell}“{name}”的公式原来引用的表已不在，要引用的{sheet}!{cells}还没有填；填好后再“补全”一次，公式就会接上。",
  "fill/copy": "{cell}“{name}”的公式引用已失效，改为{formula}。",
  "fill/total": "{cell}“{name}”的公式改为{formula}，把补上的行算进去。",
  "fill/sheet": "新增工作表“{sheet}”（{title}），依据{sheets}。",
  "fill/open-total": "{cell}“{name}”还不全：“{names}”不知道，公式现在只算了已知的部分；补上后自动算入，请核对。",
  "fill/differs": "{cell}“{name}”写的是“{stated}”，按{cells}应为“{known}”；已有内容不改，请核对。",
  "fill/contested":
    "{cell}“{name}”没有填：按{cells}应为“{value}”，按{otherCells}应为“{otherValue}”，两者不一致，请先核对。",
  "fill/numbering":
    "{sheet}的“{names}”按序号（从{cell}起）算出的归属，与{sheets}写的所属专项对不上，分不清哪些行是大项；{sheet}各专项的行和金额没有结转，请先改正序号栏或补上漏掉的大项。",
  "fill/without-project":
    "{sheet}的大项“{names}”（从{cell}起）没有找到它的项目支出绩效目标表；各专项的表不是同一种，或者名称相近，分不清它缺的是哪一种表，没有替它生成，请照其他专项补上。",
  "fill/nameless-fund":
    "{cell}“名称”没有填：{sheets}的绩效目标一字不差，看来同属一个专项，工作簿里没有写它叫什么，请填写；如果各是一个专项，请分行。",
  "fill/each-a-fund":
    "{sheets}没有写所属专项，{sheet}把它们各列为一个大项；其中如有几个同属一个专项，请并成一个大项，请核对。",
  "fill/direction-name": "{sheet}叫什么名称，工作簿里没有写，暂写“{name}”，请核对。",
  "fill/fund-without-form":
    "附表1的事项“{item}”没有自己的表，项目支出比其他专项之和多出的金额列在{sheet}没有名称的大项里；它叫什么，工作簿里没有写，请填写名称。",
  "fill/hidden": "“{title}”在隐藏的工作表“{sheet}”里；隐藏的工作表不读，也没有另画一张。请先取消隐藏。",
  "fill/several-packages": "工作簿里有几个部门的整体表或汇总表，分不清各表属于哪个部门，各表之间没有互相结转。",
} as const;
