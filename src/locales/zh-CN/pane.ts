/** Texts of the pane. */
export const pane = {
  "pane/validate": "检查",
  "pane/clear-marks": "清除标记",
  "pane/apply": "修改",
  "pane/undo": "撤销",
  "pane/applied": "已修改：",
  "pane/undone": "已撤销：",
  "pane/marks-cleared": "已清除{count}个单元格的标记。",
  "pane/no-marks": "没有标记可清除。",
  "pane/marks-refused": "工作表{sheets}受保护，未能加标记；问题仍列在下面。",
} as const;
