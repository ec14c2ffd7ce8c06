/** Texts of forms that are made out of last year's. */
export const rollOver = {
  "roll-over/title": "把上年的表改成{year}年的表",
  "roll-over/no-form": "没有认得的绩效目标表，没有可以结转的内容。",
  "roll-over/no-year": "表里没有年份，请写明新的年份。",
  "roll-over/year-passed": "这些表已经是{latest}年的表，新的年份要写{latest}年以后的年份，不能是{year}年。",
  "roll-over/years": "“{sheet}”：改年份，共{count}处",
  "roll-over/amounts": "“{sheet}”：清空上年的金额和测算依据，共{count}格",
  "roll-over/sentences": "“{sheet}”：清空上年的目标和指标，共{count}格",
  "roll-over/changed": "{cell}：{before} → {after}",
  "roll-over/emptied": "{cell}：清空{before}",
  "roll-over/names-year": "请改写：{cell}写着以前的年份：{text}",
  "roll-over/period": "请核对：{cell}的实施期没有改动：{text}",
  "roll-over/added": "新增空白的“{sheet}”",
  "roll-over/list": "“{sheet}”的项目都是一张清单里的行，没有新增表；请用add-row在清单里加行",
  "roll-over/sheet-name": "请改名：工作表“{sheet}”的名称里有以前的年份",
} as const;
