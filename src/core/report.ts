import type { Area, CellRef } from "./cell";
import type { Finding } from "./finding";
import type { ValueKind } from "./form";
import type { Message } from "./message";

/** What one field was read as. */
export interface FieldReading {
  readonly name: string;
  /** The label as the form prints it. */
  readonly label: string;
  readonly kind: ValueKind;
  /** As it stands; empty when the cell is. */
  readonly text: string;
  /** The cell that holds the value; `null` when no label was found. */
  readonly at: CellRef | null;
  /** True when every edition prints it, so that it is missed. */
  readonly isExpected: boolean;
}

/** What one table was read as. */
export interface TableReading {
  readonly name: string;
  /** The heading as the form prints it; empty where it prints none. */
  readonly label: string;
  /** The number of rows; `null` when the table was not found. */
  readonly rows: number | null;
  readonly isExpected: boolean;
  readonly columns: readonly ColumnReading[];
}

/** Whether a column was found. */
export interface ColumnReading {
  readonly name: string;
  readonly label: string;
  readonly isFound: boolean;
  readonly isExpected: boolean;
}

/** A form that was recognised in the workbook. */
export interface FormSummary {
  /** The id of the form, such as `expenditure-direction`. */
  readonly form: string;
  /** The edition, where the form has several. */
  readonly edition?: string;
  /** The id of the regional profile that it follows. */
  readonly profile: string;
  /** The title as the form's edition prints it, without the year. */
  readonly title: string;
  /** What tells this form from its like: the expenditure direction, the department; empty when nothing does. */
  readonly name: string;
  readonly sheet: string;
  readonly range: Area;
  readonly year: number | null;
  /** The money unit the form states for its amounts, `null` when it states none. */
  readonly unit: string | null;
  readonly fields: readonly FieldReading[];
  readonly tables: readonly TableReading[];
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
