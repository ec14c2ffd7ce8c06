/** What repairing a damaged form does, and what it leaves. */
export const repair = {
  "repair/line": "{sheet}第{row}行：表中应有“{label}”一行，现已缺失，补上。",
  "repair/label": "{sheet}：补上缺失的栏目名称“{label}”。",
  "repair/merge": "{sheet}：{area}应为一个合并单元格，重新合并。",
  "repair/number-missing": "{sheet}：补上序号“{after}”。",
  "repair/number": "{sheet}：序号“{before}”不连续，改为“{after}”。",
  "repair/appendix": "{sheet}：表号“{before}”与本表的次序不符，改为“{after}”。",
  "repair/appendix-fragment": "{cell}写的是“{text}”，这里应是表号“{wanted}”；已有内容不改，请核对。",
  "repair/appendix-misnamed":
    "{cell}：表号“{before}”与工作表名称“{sheet}”不一致，从各表的次序和表号看不出以哪个为准，请核对后修改表号或工作表名称。",
  "repair/appendix-double":
    "{cell}：表号“{before}”与{first}的表号相同，从工作表名称和各表的次序看不出应改哪一个，请核对。",
  "repair/outside": "{sheet}：第{first}至{last}行的明细写在合计行下面，移到合计行上面。",
  "repair/outside-left":
    "{sheet}：第{first}至{last}行的明细写在合计行下面，但含有公式或无法整行移动，请手工移到合计行上面。",
  "repair/formula": "{cell}：合计公式有误或漏了明细，改为按表中明细求和。",
  "repair/formula-value": "{cell}：合计公式有误或漏了明细；明细中有文本形式的金额，公式加不到，改为直接填写合计数。",
} as const;
