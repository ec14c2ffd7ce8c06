import type { Profile } from "../standards/profile";
import type { MoneyUnit } from "./amount";

/** What a value is, which decides how it is read and printed. */
export type ValueKind = "text" | "amount";

/** As what a reviewer asks for a value: the unit, a name, an amount, the period or a target. */
export type CompulsoryKind = "unit" | "name" | "amount" | "period" | "target";

/** One named value of a form. */
export interface FieldDescription {
  readonly kind: ValueKind;
  /** The label as printed, then its synonyms; blanks, brackets and colons in them do not matter. */
  readonly labels: readonly [string, ...string[]];
  /** Labels that a person pointed at; they come before all others and stand anywhere in the form. */
  readonly given?: readonly string[];
  /** What its labels are like, for labels that nobody has listed; tried when no listed one stands in the form. */
  readonly like?: RegExp;
  /** Headings of columns: where one stands above and right of the label, the value stands in the label's row under it. */
  readonly under?: readonly string[];
  /** The group heading beside or above it, where the label alone is not enough (所属专项 → 名称). */
  readonly within?: string;
  /**
   * Where the form prints the value: in the cell right of the label (or, in some editions, below it), inside the label's
   * own cell behind a colon, in the label's row under one of the headings `under`, or in a column of the total row of a
   * table.
   */
  readonly value: "right" | "right-or-below" | "inside" | "under" | { readonly table: string; readonly column: string };
  /** Not every edition prints it; any other label that is not found is reported. */
  readonly optional?: true;
  /** Set where it must be filled in wherever it is printed. */
  readonly compulsory?: CompulsoryKind;
  /** Compulsory only where this other field is not printed. */
  readonly compulsoryWithout?: string;
  readonly occurrence?: Occurrence;
}

/**
 * Which one is meant where an edition prints a label twice, as editions with a half for the implementation period and one
 * for the year do: the `earlier` is there only when a second stands right of it, the `later` may stand alone.
 */
export type Occurrence = "earlier" | "later";

/** One column of a table. */
export interface ColumnDescription {
  readonly kind: ValueKind;
  readonly labels: readonly [string, ...string[]];
  /** Labels that a person pointed at; they come before all others. */
  readonly given?: readonly string[];
  /** What its labels are like, for labels that nobody has listed, in a row where listed ones stand. */
  readonly like?: RegExp;
  /** An addition of single places, no part of the form: it is handed out only where it is printed. */
  readonly isAddition?: true;
  /** A value stands once for the rows it covers: merged downwards, or left blank below its first row. */
  readonly spansRows?: true;
  /** Not every edition prints it. */
  readonly optional?: true;
  readonly occurrence?: Occurrence;
}

/** What a row of a table must hold, by the names of columns; rows in which nothing stands are spare. */
export interface CompulsoryCells {
  /** A row that bears one of these names needs the amount, and a row with an amount one of these names. */
  readonly names: readonly string[];
  readonly amount: string;
  /** What main rows need, too. */
  readonly targets?: readonly string[];
}

/** A table inside a form, in the order in which its columns are printed. */
export interface TableDescription {
  /** The heading in the column left of the table. */
  readonly label?: string;
  readonly columns: Readonly<Record<string, ColumnDescription>>;
  /** Not every edition prints it. */
  readonly optional?: true;
  /** Columns without which a header row is that of something else; by default most of the columns are enough. */
  readonly needs?: readonly string[];
  /** The column whose numbering tells main rows (一, 二) from the rows they consist of (1, 2). */
  readonly numberedBy?: string;
  readonly compulsory?: CompulsoryCells;
}

/** Which values an identity speaks of. */
export type Selector =
  | { readonly field: string }
  | {
      readonly table: string;
      readonly column: string;
      readonly depth?: number;
      /** Only rows of this class, such as those below 成本指标. */
      readonly where?: Where;
      /** Only the row of this name among them. */
      readonly row?: Where;
    };

/** Picks the rows whose value in a column bears one of the names. */
export interface Where {
  readonly column: string;
  readonly names: readonly string[];
}

/** The rule that a relation belongs to, and how surely it is meant. */
interface PatternMeaning {
  readonly rule: string;
  /** Set where people mostly keep to the relation though the form does not prescribe it: it may lose to others. */
  readonly isHabit?: true;
  /** The relation is stated only where this field is not printed, for what the field says takes its place. */
  readonly without?: string;
}

/** A 勾稽关系 inside one form, by names; `rule` is the rule it belongs to. It never says which side is wrong. */
export type IdentityPattern =
  /** The total is the sum of the parts. */
  | ({ readonly kind: "sum"; readonly total: Selector; readonly parts: readonly Selector[] } & PatternMeaning)
  /** Both are the same amount. */
  | ({ readonly kind: "same"; readonly one: Selector; readonly other: Selector } & PatternMeaning)
  /** Each main row of a numbered table is the sum of the rows below it. */
  | { readonly kind: "nested"; readonly rule: string; readonly table: string; readonly column: string }
  /** Each subtotal (小计) of a table is the sum of the rows that it adds up; `group` names what they have in common. */
  | {
      readonly kind: "subtotals";
      readonly rule: string;
      readonly table: string;
      readonly column: string;
      readonly group?: string;
    }
  /** Each amount is the share of the whole that stands beside it; without a total, of all amounts together. */
  | {
      readonly kind: "shares";
      readonly rule: string;
      readonly table: string;
      readonly amount: string;
      readonly share: string;
      readonly total?: Selector;
      readonly depth?: number;
    }
  /** An amount given for a name is the sum of the rows of another table that bear this name. */
  | {
      readonly kind: "named-group";
      readonly rule: string;
      readonly named: {
        readonly table: string;
        readonly name: string;
        readonly amount: string;
        readonly where?: Where;
      };
      readonly group: { readonly table: string; readonly names: readonly string[]; readonly amount: string };
    };

/** A form edition as data: what it is recognised by, what it holds, and what must hold in it. */
export interface Form<
  Fields extends Readonly<Record<string, FieldDescription>> = Readonly<Record<string, FieldDescription>>,
  Tables extends Readonly<Record<string, TableDescription>> = Readonly<Record<string, TableDescription>>,
> {
  readonly id: string;
  /** The title as printed, without year and place; a title cell that contains it (or a synonym) begins the form. */
  readonly title: string;
  readonly titleSynonyms?: readonly string[];
  /** The unit of amounts where neither cell, label nor heading names one. */
  readonly defaultUnit: MoneyUnit;
  /** Set for the description that stands for any form nobody has described: one of its tables is enough. */
  readonly isGeneric?: true;
  /** Set for reports on a year that is over; forms beside them speak of the next one. */
  readonly looksBack?: true;
  /** Set where one edition of a form is told from others: the name of the edition. */
  readonly edition?: string;
  /** The habits of the places that use the form; a form found elsewhere may turn out to follow others. */
  readonly profile: Profile;
  /** Set for lists: many forms on one sheet, whose fields are columns of this table, one form for each value of `namedBy`. */
  readonly listedIn?: string;
  /** The field that tells a form from its like in the same workbook. */
  readonly namedBy: string;
  readonly fields: Fields;
  readonly tables: Tables;
  /** Labels that belong to the form and hold no value that Gouji uses. */
  readonly otherLabels: readonly string[];
  /** Labels of the lines below the last table. */
  readonly footer: readonly string[];
  readonly identities: readonly IdentityPattern[];
}

/** Keeps the names of fields and tables in the type of a form, so that rules can use them safely. */
export function defineForm<
  const Fields extends Readonly<Record<string, FieldDescription>>,
  const Tables extends Readonly<Record<string, TableDescription>>,
>(form: Form<Fields, Tables> & { readonly namedBy: keyof Fields }): Form<Fields, Tables> {
  return form;
}
