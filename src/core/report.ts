import type { Area, CellRef } from "./cell";
import type { Finding } from "./finding";
import type { Message } from "./message";

/** A form that was recognised in the workbook. */
export interface FormSummary {
  /** The id of the form, such as `expenditure-direction`. */
  readonly form: string;
  /** The title as the form's edition prints it, without the year. */
  readonly title: string;
  /** What tells this form from its like: the expenditure direction, the department; empty when nothing does. */
  readonly name: string;
  readonly sheet: string;
  readonly range: Area;
  readonly year: number | null;
  /** The money unit the form states for its amounts, `null` when it states none. */
  readonly unit: string | null;
}

/** What could not be computed, so that silence never means "right". */
export interface Unchecked {
  readonly at: CellRef;
  readonly reason: Message;
}

/** Everything a check found out about one workbook. */
export interface Report {
  /** The revision of the workbook that was checked. */
  readonly revision: string;
  readonly forms: readonly FormSummary[];
  /** Errors before warnings before info; among equals, the surest first. */
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  readonly identities: { readonly checked: number; readonly violated: number };
}
