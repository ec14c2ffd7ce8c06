import type { Profile } from "../../standards/profile";
import type { MoneyUnit } from "../amount";
import type { Form } from "../form";
import type { LabelView } from "./labels";
import type { TablePlace } from "./tables";

/** The profiles of all forms, and the one that a person chose for all of them. */
export interface KnownProfiles {
  readonly known: readonly Profile[];
  readonly chosen?: Profile;
}

/** What the binder of one form looks at: the form's part of the sheet, and its labels. */
export interface FormView extends LabelView {
  readonly form: Form;
  readonly unit: MoneyUnit;
  /** True when the sheet or its labels name the unit. */
  readonly unitStated: boolean;
  readonly tables: readonly TablePlace[];
  /** The profiles that the form may follow. */
  readonly profiles: KnownProfiles;
}
