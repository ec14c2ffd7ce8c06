/** The actions of the ribbon, by which the manifest and the code know each other. */
export const ACTIONS = {
  /** 检查 */
  validate: "validate",
  /** 补全与修复 */
  complete: "complete",
  /** 新建表格 */
  newForms: "newForms",
  /** 清除标记 */
  clearMarks: "clearMarks",
} as const;

/** The id of the task pane: the same for every button that opens it, so that only one pane exists. */
export const TASKPANE_ID = "GoujiPane";
