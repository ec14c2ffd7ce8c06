import type { LabelSynonyms, Profile } from "../../standards/profile";
import type { ColumnDescription, FieldDescription, Form, TableDescription } from "../form";

/** How a person wants forms to be read, where the program would read them otherwise or not at all. */
export interface ReadingHabits {
  /** The profile for all forms; where absent, each form's own is recognised. */
  readonly profile?: Profile;
  /** Labels that a person pointed at. */
  readonly labels?: LabelSynonyms;
}

/** The forms with the labels of a profile as further synonyms, and those that a person gave before all others. */
export function formsFor(forms: readonly Form[], { profile, labels: given = {} }: ReadingHabits): readonly Form[] {
  const regional = profile?.labels ?? {};
  if (Object.keys(given).length + Object.keys(regional).length === 0) return forms;
  return forms.map((form) => {
    const more = regional[form.id] ?? {};
    const pointedAt = given[form.id] ?? {};
    const extend = <T extends FieldDescription | ColumnDescription>(name: string, described: T): T => ({
      ...described,
      labels: [...described.labels, ...(more[name] ?? [])],
      ...(pointedAt[name] === undefined ? {} : { given: pointedAt[name] }),
    });
    const fields: Record<string, FieldDescription> = {};
    for (const [name, field] of Object.entries(form.fields)) fields[name] = extend(name, field);
    const tables: Record<string, TableDescription> = {};
    for (const [table, description] of Object.entries(form.tables)) {
      const columns: Record<string, ColumnDescription> = {};
      for (const [name, column] of Object.entries(description.columns)) {
        columns[name] = extend(`${table}.${name}`, column);
      }
      tables[table] = { ...description, columns };
    }
    return { ...form, fields, tables };
  });
}

/** All labels of both; those of the first come before those of the second. */
export function mergedLabels(first: LabelSynonyms, second: LabelSynonyms): LabelSynonyms {
  const merged: Record<string, Record<string, readonly string[]>> = {};
  for (const labels of [second, first]) {
    for (const [form, names] of Object.entries(labels)) {
      for (const [name, own] of Object.entries(names)) {
        const known = merged[form]?.[name] ?? [];
        merged[form] = { ...merged[form], [name]: [...new Set([...own, ...known])] };
      }
    }
  }
  return merged;
}
