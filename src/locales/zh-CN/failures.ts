/** Why something was refused, and the way out; keyed by failure code. */
export const failures = {
  "failure/not-found": "找不到文件“{name}”。请检查路径和文件名。",
  "failure/not-a-workbook":
    "“{name}”不是Excel工作簿。请选择.xlsx、.xlsm、.xls、.et、.ods或.docx文件；其他格式请先另存为.xlsx。",
  "failure/not-a-document": "“{name}”不是Word文档。请选择.docx文件；其他格式请先在Word或WPS中另存为.docx。",
  "failure/old-document": "“{name}”是旧的.doc格式，无法读取。请先在Word或WPS中打开，另存为.docx后再试。",
  "failure/no-tables":
    "“{name}”里没有表格，因此什么也没有写入。请选择含有绩效目标表的文档；表格如果是图片，请先在Word中重新录入。",
  "failure/encrypted": "“{name}”设有打开密码，无法读取。请先在Office或WPS中去掉打开密码，另存后再试。",
  "failure/too-large": "“{name}”太大，超出了可以安全读取的范围（{limit}）。请拆分工作簿或删去无关的工作表后再试。",
  "failure/damaged": "“{name}”已损坏或不完整（{detail}）。请重新获取文件，或用Office、WPS打开修复并另存后再试。",
  "failure/changed": "{cell}的内容已变为“{found}”，不再是检查时的“{expected}”，因此什么也没有写入。请重新检查。",
  "failure/protected": "工作表“{sheet}”受保护，{cell}不能修改，因此什么也没有写入。请先撤销工作表保护。",
  "failure/missing-sheet": "找不到工作表“{sheet}”，因此什么也没有写入。请重新检查。",
  "failure/cell-editing": "有单元格正在编辑。请按回车结束编辑后再试。",
  "failure/unsupported": "这个操作在此处不可用：{detail}。",
  "failure/merge-head":
    "工作表“{sheet}”第{rows}行有合并单元格{area}的首格{cell}，删去该行会丢失其中的内容，因此什么也没有写入。请先取消合并，或把内容移到下一行后再试。",
  "failure/rows-through-table":
    "工作表“{sheet}”第{rows}行穿过表格（套用了“表格”的区域{place}），插入或删除行会破坏它，因此什么也没有写入。请在Excel中修改这个表格。",
  "failure/rows-through-pivot":
    "工作表“{sheet}”第{rows}行涉及数据透视表的区域{place}，插入或删除行会破坏它，因此什么也没有写入。请在Excel中修改。",
  "failure/rows-through-array":
    "工作表“{sheet}”第{rows}行穿过数组公式{place}，不能只改其中几行，因此什么也没有写入。请先改写这个数组公式。",
  "failure/rows-through-data-table":
    "工作表“{sheet}”有模拟运算表，插入或删除行会破坏它，因此什么也没有写入。请在Excel中修改。",
  "failure/rows-through-filter":
    "工作表“{sheet}”第{rows}行有筛选区域{place}的标题，删去它会使筛选失效，因此什么也没有写入。请先取消筛选。",
  "failure/rows-through-other":
    "工作表“{sheet}”有共享修订、实时数据或XML映射的记录，插入或删除行会破坏它们，因此什么也没有写入。请在Excel中修改。",
  "failure/merge-overlaps":
    "工作表“{sheet}”的{area}与已有的合并单元格{other}重叠，不能合并，因此什么也没有写入。请先取消{other}的合并。",
  "failure/merge-hides": "合并“{sheet}”的{area}会丢失{cell}的内容“{text}”，因此什么也没有写入。请先把内容移到别处。",
  "failure/merge-through":
    "工作表“{sheet}”的{area}涉及表格、数据透视表或数组公式{place}，不能合并，因此什么也没有写入。请在Excel中修改。",
  "failure/not-merged": "工作表“{sheet}”的{area}已不是合并单元格，因此什么也没有写入。请重新检查。",
  "failure/sheet-name":
    "“{name}”不能用作工作表名称，因此什么也没有写入。名称不超过31个字符，不含\\ / ? * [ ] :，首尾不是单引号。",
  "failure/sheet-name-taken": "工作簿里已有名为“{name}”的工作表，因此什么也没有写入。请先给它改名。",
  "failure/structure-protected":
    "工作簿的结构受保护，不能增减工作表，因此什么也没有写入。请先在“审阅”里撤销工作簿保护。",
  "failure/last-sheet": "“{sheet}”是最后一张可见的工作表，不能删除，因此什么也没有写入。",
  "failure/hidden-sheet": "工作表“{sheet}”已隐藏，无法显示{cell}。请先取消隐藏该工作表。",
  "failure/not-a-profile":
    "“{name}”不是可用的地区口径文件（{detail}）。请对照docs/profiles.md改正后再试；检查没有进行。",
  "failure/no-label":
    "{cell}格内、左边和上边都没有能认出这一项的标签，因此没有记住。请选中填着内容的那一格；如果旁边没有标签，请先在表里补上。",
  "failure/no-amount": "{cell}里是“{text}”，读不出金额，因此没有记住。请选中填着金额的那一格。",
  "failure/host": "表格程序没有完成这个操作：{detail}。文件未作改动，请再试一次。",
} as const;
