/** What is added, and what follows it. */
export const add = {
  "add/row-title": "增加一行",
  "add/direction-title": "增加支出方向",
  "add/row": "{sheet}第{row}行插入一行（{table}）。",
  "add/because": "，随{sheet}第{row}行新增的名称。",
  "add/because-direction": "，为新增的支出方向。",
  "add/total": "{cell}“{name}”的公式改为{formula}，把新行算进去。",
  "add/total-typed": "{cell}“{name}”原是手填的合计数，与各行相符，改为公式{formula}，新行填上金额后随之变化。",
  "add/amount": "{cell}“{name}”填“{value}”。",
  "add/follows": "{cell}“{name}”填“{value}”，随新行的金额得出。",
  "add/follows-anew": "{cell}“{name}”由“{before}”改为“{value}”，随新行的金额变化。",
  "add/by-hand": "{cell}“{name}”应改为“{value}”，但单元格的写法无法自动改，请手工修改。",
  "add/left": "{cell}“{name}”与{cells}不再相符：由谁来承担这个变化要由人决定，请手工调整。",
  "add/nothing": "没有增加，什么也没有写入。",
  "add/option-needed": "请用{name}写明要增加的是什么。gouji --help显示用法。",
  "add/not-a-cell": "--at要写工作表和单元格，如附表3-1!C25，不能是“{value}”。",
  "add/not-a-pair": "选项{name}要写成“列=内容”，不能是“{value}”。",
  "add/option-no-amount": "选项{name}要写金额，不能是“{value}”。",
  "add/no-table":
    "{cell}不在任何表格里，没有增加行。请选中指标、支出明细、大项小项或工作计划的一行，或者它们的表头、合计行。",
  "add/no-column": "{sheet}的这个表格没有“{name}”这一列。",
  "add/no-amount": "“{value}”不是金额。",
  "add/no-package": "工作簿里没有附表1、附表2、附表3，也没有项目支出绩效目标表，没有增加支出方向。",
  "add/direction-there": "支出方向“{name}”已经有了，就是工作表“{sheet}”，没有重复增加。",
  "add/fund-there":
    "{sheet}第{row}行已经有大项“{name}”，没有重复增加。要在这个大项下再加一个支出方向，请另写支出方向的名称，把“{name}”写作所属专项。",
  "add/part-there":
    "{sheet}第{row}行已经有小项“{name}”，属于“{fund}”，没有增加同名的支出方向。请写另一个名称；就是要给这个小项加表的，请把“{fund}”写作所属专项。",
  "add/parts-differ":
    "“{name}”的金额写的是{amount}，各小项相加是{parts}，相差{difference}，没有增加。请改成一致，或不写金额，由各小项相加得出。",
  "add/project-there":
    "“{name}”已有自己的表，就是工作表“{sheet}”，是这个大项的全部，没有在它下面再加项目。要加一个新的项目，请不写所属专项，或写另一个名称。",
  "add/in-list": "工作簿里的项目都列在一张清单里，没有各自的表，没有增加“{name}”；请用“增加一行”在清单里添加。",
  "add/no-source": "{sheet}没有叫“{name}”的资金来源，没有增加；读到的资金来源有：{names}。",
  "add/which-source":
    "新增的金额要由{sheet}的哪一项资金来源承担，请选定一项（命令行用--source写明）：{names}。选定之前什么也不增加。",
  "add/no-sheet": "“{name}”的表没有加上：新的工作表读不成“{title}”。",
} as const;
