import type { BoundValue, Submission } from "../../core/bind/bound";
import type { CellRef } from "../../core/cell";
import { flatMapped } from "../../core/flatMapped";
import { fieldSlot, type Slot } from "../../forms/agreement/slots";

/** The fields for an amount in which nothing stands, not even a formula. */
export function emptyFields({ forms }: Submission, isMeant: (slot: Slot) => boolean = () => true): readonly CellRef[] {
  return flatMapped(forms, (bound) =>
    flatMapped(Object.entries(bound.form.fields), ([name, { kind }]) => {
      const slot = kind === "amount" ? fieldSlot(bound, name) : undefined;
      return slot !== undefined && isMeant(slot) ? emptyAt(slot.value) : [];
    }),
  );
}

/** The same of the rows of tables. */
export function emptyInRows({ forms }: Submission): readonly CellRef[] {
  return flatMapped(forms, ({ form, tables }) =>
    flatMapped(Object.entries(form.tables), ([table, { columns }]) =>
      flatMapped(Object.entries(columns), ([column, { kind }]) =>
        kind === "amount" ? flatMapped(tables[table] ?? [], ({ cells }) => emptyAt(cells[column])) : [],
      ),
    ),
  );
}

function emptyAt(value: BoundValue | undefined): readonly CellRef[] {
  return value !== undefined && value.text === "" && !value.computed ? [value.at] : [];
}
