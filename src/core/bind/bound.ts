import type { Profile } from "../../standards/profile";
import type { MoneyUnit } from "../amount";
import type { Area, CellRef, CellValue, Span } from "../cell";
import type { Form } from "../form";
import type { Workbook } from "../workbook";

/** A value of a form with the cell that holds it. */
export interface BoundValue {
  readonly at: CellRef;
  /** What the cell holds as a whole. */
  readonly value: CellValue;
  /** The value as a person would copy it; empty when there is none. */
  readonly text: string;
  /** Where the value stands inside the cell's text, when the cell holds more than the value. */
  readonly span?: Span;
  /** True when the cell computes its value. */
  readonly computed: boolean;
  /** The money unit named by the label, the column heading or the sheet. */
  readonly unit: MoneyUnit;
}

/** One row of a table. A column that the edition does not print is `undefined`. */
export interface BoundRow<Column extends string = string> {
  readonly row: number;
  /** 1 for main rows, 2 for the rows a main row consists of, and so on; 1 in tables without numbering. */
  readonly depth: number;
  readonly cells: Readonly<Record<Column, BoundValue | undefined>>;
}

/** A row that adds up others of its table and is none of them (小计). */
export interface Subtotal {
  readonly row: BoundRow;
  /** The numbers of the rows that it adds up, in the order of the table. */
  readonly of: readonly number[];
}

/** Something about a form that was not understood, with its cells. */
export type BindingProblem =
  /** A label that the form needs stands nowhere in it. */
  | { readonly kind: "label-missing"; readonly label: string }
  /** One label stands beside different values: which one is meant cannot be told. */
  | { readonly kind: "label-twice"; readonly label: string; readonly values: readonly BoundValue[] };

/** A form found in a workbook. A field or table whose label was not found is `undefined`. */
export interface BoundForm<F extends Form = Form> {
  readonly form: F;
  /** The regional habits that the form follows: recognised by its indicators' levels, or chosen by a person. */
  readonly profile: Profile;
  readonly sheet: string;
  readonly range: Area;
  /** The title as it stands. */
  readonly heading: string;
  readonly year: number | null;
  readonly unit: MoneyUnit;
  /** True when the sheet itself names the unit of its amounts. */
  readonly unitStated: boolean;
  readonly problems: readonly BindingProblem[];
  readonly fields: { readonly [Name in keyof F["fields"]]: BoundValue | undefined };
  readonly tables: {
    readonly [Name in keyof F["tables"]]: readonly BoundRow<keyof F["tables"][Name]["columns"] & string>[] | undefined;
  };
  /** The subtotals of its tables, by the table; a table without any is left out. */
  readonly subtotals: Readonly<Record<string, readonly Subtotal[] | undefined>>;
}

/** All forms of one workbook. */
export interface Submission {
  readonly workbook: Workbook;
  /** In the order of sheets, from top to bottom. */
  readonly forms: readonly BoundForm[];
}

/** The forms of one description, with the names of its fields and tables known to the compiler. */
export function formsOf<F extends Form>(submission: Submission, form: F): readonly BoundForm<F>[] {
  // A description keeps the names of its fields and tables when labels are added to it, so that the type holds.
  return submission.forms.filter(
    (bound): bound is BoundForm<F> => bound.form.id === form.id && bound.form.edition === form.edition,
  );
}

/** What tells this form from its like: the value of the field it is named by. */
export function nameOf(bound: BoundForm): string {
  return bound.fields[bound.form.namedBy]?.text.trim() ?? "";
}
