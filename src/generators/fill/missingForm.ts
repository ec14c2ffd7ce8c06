import type { BoundForm } from "../../core/bind/bound";
import type { Form } from "../../core/form";
import type { FormContent } from "../../core/formContent";
import type { Message } from "../../core/message";
import type { Relation } from "../../forms/agreement/relations";
import type { DraftOptions } from "../draftForm";

/** A form that a package lacks, with the names of what it is about; its amounts and goals follow once it stands. */
export interface MissingForm {
  readonly form: Form;
  readonly names: Pick<FormContent, "fields" | "tables">;
  readonly sheetName: string;
  /** Of a direction among its like. */
  readonly number?: number;
  /** The sheet it is put behind; the first place for `null`. */
  readonly behind: string | null;
  /** The forms from which it is known. */
  readonly from: readonly BoundForm[];
  /** See `DraftOptions`. */
  readonly adapted?: DraftOptions["adapted"];
  /** What is not certain of it, and to be looked at. */
  readonly doubts?: readonly Message[];
  /** What else ties its places together. */
  readonly also?: (form: BoundForm) => readonly Relation[];
}
