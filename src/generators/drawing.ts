import type { Profile } from "../standards/profile";
import type { Form } from "../core/form";
import type { ContentRow, FormContent } from "../core/formContent";
import type { DraftWords } from "./draftTexts";
import type { SheetBuilder, ValuePlace } from "./sheetBuilder";

/** A row of a table where it stands. */
export interface DrawnRow {
  readonly row: ContentRow;
  readonly cells: Map<string, ValuePlace>;
}

/** A form on its way to a sheet: what is to be drawn, and where its values have come to stand. */
export interface Drawing {
  readonly form: Form;
  readonly profile: Profile;
  readonly content: FormContent;
  readonly words: DraftWords;
  readonly builder: SheetBuilder;
  readonly fields: Map<string, ValuePlace>;
  readonly tables: Map<string, DrawnRow[]>;
  /** The header of the table drawn last. */
  header?: { readonly first: number; readonly last: number };
}
