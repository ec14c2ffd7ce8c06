/** Texts of the command line. */
export const commandLine = {
  "cli/usage": `用法：
  gouji check 文件或目录… [--format text|json|jsonl] [--output 文件] [--profile 口径名或文件] [--lang zh-CN|en]
      检查绩效目标表。退出码：0没有错误，1有错误，2用法不对或有文件读不出来。
  gouji read 文件 [--format text|json] [--output 文件] [--profile 口径名或文件] [--lang zh-CN|en]
      列出读到了什么：各表的字段和表格行，连同所在单元格。
  gouji fix 文件 --output 新文件 [--safe | --rule 规则… | --finding 指纹…] [--dry-run] [--profile 口径名或文件] [--lang zh-CN|en]
      按检查结果修改，写成新文件；其余内容逐字节不变。不指明修改哪些时，只做有唯一答案的安全修改。
  gouji fill 文件 --output 新文件 [--links] [--dry-run] [--format text|json] [--profile 口径名或文件] [--lang zh-CN|en]
      补齐缺少的附表，把别处已有的名称、金额、目标结转过来；已有的内容不改，不一致的列出来。--links写成公式，随来源变化。
  gouji add-row 文件 --at 附表3-1!C25 --output 新文件 [--set 列=内容]… [--source 资金来源]
      [--dry-run] [--format text|json] [--profile 口径名或文件] [--lang zh-CN|en]
      在表格的一行下面增加一行（选中表头或合计行时加在最后），合并单元格、序号、合计和相关的成本指标一并处理。
      附表1有几项资金来源时，用--source写明由哪一项承担。
  gouji add-direction 文件 --name 支出方向 --output 新文件 [--fund 所属专项] [--amount 金额] [--part 小项=金额]… [--source 资金来源]
      [--dry-run] [--format text|json] [--profile 口径名或文件] [--lang zh-CN|en]
      增加一个支出方向：附表2的大项和小项、附表1的事项、它自己的表，合计一并处理。它的表是一张附表3；工作簿里各方向用的是
      项目支出绩效目标表的，照它们的版式加一张。附表1有几项资金来源时，用--source写明由哪一项承担。
  gouji import 文档.docx --output 新文件.xlsx [--lang zh-CN|en]
      把Word文档里的表格转成工作簿：每张附表一个工作表，合并单元格、列宽、对齐、加粗保留，金额成为数字。
  gouji new --output 新文件 [--year 年份] [--directions 支出方向个数] [--unit-name 填报单位] [--form 表[:版式]]… [--lang zh-CN|en]
      写出空白表：附表1、附表2和每个支出方向一张附表3，或用--form点名的其他版式；不写--year时为今年。
  gouji new --output 新文件 --from 上年文件 [--year 年份] [--directions 个数] [--keep sentences|amounts|all|none] [--lang zh-CN|en]
      把上年的表改成新一年的：改标题、实施期和时效指标里的年份，公式、格式和名称不动。--keep决定留下什么：
      sentences（默认）留目标和指标、清空金额和测算依据；amounts相反；all都留；none都清空。
      文字里写着年份的地方不改，只列出来由人改写。支出方向表不够--directions说的个数时补上空白的。
      --profile按指定的地区口径读表（名称或JSON文件）；不写时自动识别。`,
  "cli/unknown-command":
    "没有“{name}”这个命令。可用的命令是check、read、fix、fill、add-row、add-direction、import、new；gouji --help显示用法。",
  "cli/unknown-option": "没有“{name}”这个选项。gouji --help显示用法。",
  "cli/option-without-value": "选项“{name}”后面要写值。gouji --help显示用法。",
  "cli/unknown-value": "选项{name}不能是“{value}”，可以是：{choices}。",
  "cli/unknown-profile": "没有“{name}”这个地区口径，也没有这个文件。可用的口径：{choices}。",
  "cli/no-file": "请写明要处理的文件。gouji --help显示用法。",
  "cli/one-file": "这个命令一次只处理一个文件。",
  "cli/no-output": "请用--output写明新文件的名字。",
  "cli/output-not-xlsx": "新文件按.xlsx格式写，“{name}”的扩展名请改为.xlsx。",
  "cli/one-choice": "--safe、--rule、--finding只能选一种。",
  "cli/cannot-write": "无法写入“{name}”（{detail}）。请检查目录是否存在、是否有写入权限。",
  "cli/no-workbooks": "目录“{name}”中没有.xlsx、.xlsm、.xls、.et或.ods文件。",
  "cli/unknown-finding": "“{file}”中没有指纹为{name}的问题，因此什么也没有写入。请重新检查。",
  "cli/unknown-rule": "“{file}”中没有规则{name}的问题，因此什么也没有写入。",
  "cli/no-repair": "{name}没有可用的修改办法，因此什么也没有写入。请按说明自行修改。",
  "cli/changed": "{cell}：{before} → {after}",
  "cli/sheet-added": "新增工作表“{sheet}”",
  "cli/sheet-removed": "删除工作表“{sheet}”",
  "cli/merge": "{sheet}：合并{area}",
  "cli/unmerge": "{sheet}：拆分合并单元格{area}",
  "cli/look-like": "{sheet}：{area}的格式与{model}一致",
  "cli/row-inserted": "{sheet}：插入第{row}行",
  "cli/row-deleted": "{sheet}：删去第{row}行：{before}",
  "cli/empty": "（空）",
  "cli/converted": "“{name}”是旧格式，写成.xlsx文件；内容、公式和合并单元格保留，字体、边框等外观和批注不保留。",
  "cli/converted-document": "“{name}”是Word文档，其中的表格写成了.xlsx文件。",
  "cli/nothing-to-do": "没有需要修改的地方，原样复制。",
  "cli/nothing-to-fill": "没有可以结转的内容，原样复制。",
  "cli/left-alone": "没有改动、请核对的有{count}处：",
  "cli/written": "已写入{name}，共{count}处改动。",
  "cli/dry-run": "仅预演，没有写入。将有{count}处改动。",
  "cli/import-sheet": "{sheet}：第{tables}个表格",
  "cli/import-titled-sheet": "{sheet}：第{tables}个表格《{title}》",
  "cli/import-text-box": "文本框里的文字没有放进工作表：{text}",
  "cli/import-left-out": "表格以外的{count}段文字没有放进工作表，第一段是：{text}",
  "cli/import-written": "已写入{name}，共{count}个工作表。可以用gouji check检查它。",
  "cli/new-written": "已写入{name}：{year}年的空白表{count}张。",
  "cli/new-no-file": "new不读别的文件；上年的表请写在--from后面。",
  "cli/report-over-file": "“{name}”就是要读的表，报告不能写在它上面；请给报告另起文件名。",
  "cli/of-file": "{name}：",
  "cli/from-alone": "--from沿用上年的表，不能与--unit-name、--form同用。",
  "cli/keep-needs-from": "--keep说的是上年的内容，要与--from同用。",
  "cli/not-a-number": "选项{name}要写{least}到{most}之间的整数，不能是“{value}”。",
  "cli/summary":
    "{file}：{errors}个错误，{warnings}个警告，{infos}个提示；核对勾稽关系{checked}条，{violated}条不成立。",
  "cli/unchecked": "未能核算{count}处：",
  "cli/error": "错误",
  "cli/warning": "警告",
  "cli/info": "提示",
  "cli/fix": "修改办法（把握{confidence}%）：{title}",
  "cli/related": "相关单元格：{cells}",
  "cli/outside-forms": "其他",
  "cli/rows": "{count}行",
} as const;
