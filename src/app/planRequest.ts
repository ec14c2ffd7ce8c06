import type { CellRef } from "../core/cell";
import type { Message } from "../core/message";
import type { SheetDraft } from "../core/sheetDraft";

/** What a person asks to be planned. */
export type PlanRequest =
  /** 补全与修复: what is known elsewhere in the workbook is carried over, and damaged forms are made whole. */
  | { readonly kind: "complete"; readonly as: "values" | "formulas" }
  /** 新建表格: blank forms of an edition. */
  | ({ readonly kind: "new-forms" } & NewForms)
  /** 结转上年: the workbook becomes that of another year. */
  | ({ readonly kind: "roll-over" } & RollOver)
  /** 导入Word: sheets that were made of the tables of a document. */
  | { readonly kind: "import"; readonly document: ImportedTables }
  /** 加一行: one more row below this cell's, with what depends on it. */
  | { readonly kind: "add-row"; readonly at: CellRef }
  /** 加支出方向: its 大项, its 附表3 and its 事项. */
  | ({ readonly kind: "add-direction" } & AddedDirection);

/** Which direction is wanted; what is empty is not said. */
export interface AddedDirection {
  readonly name: string;
  /** 所属专项; the name of the direction where empty. */
  readonly fundName: string;
  /** In the unit of the forms where it names none; what the parts come to where empty. */
  readonly amount: string;
  /** 小项, with their amounts where they are known. */
  readonly parts: readonly { readonly name: string; readonly amount: string }[];
  /** The source of money in 附表1 that pays; the only one that pays for anything where empty. */
  readonly source: string;
}

/** Which blank forms are wanted. */
export interface NewForms {
  /** The id of the set of forms, as the list of them names it. */
  readonly set: string;
  readonly year: number;
  /** 填报单位; may be empty. */
  readonly unitName: string;
  /** How many 支出方向; counts for sets that have them. */
  readonly directions: number;
}

/** How a workbook of last year becomes one of this year. */
export interface RollOver {
  /** The year it becomes one of; `null` for the one after its own. */
  readonly year: number | null;
  readonly keepsAmounts: boolean;
  readonly keepsSentences: boolean;
}

/** What was read of a document. */
export interface ImportedTables {
  /** The name of its file. */
  readonly name: string;
  readonly sheets: readonly { readonly draft: SheetDraft; readonly title: string }[];
  /** What of the document comes to stand on no sheet. */
  readonly remarks: readonly Message[];
}
