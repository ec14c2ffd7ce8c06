import { nameOf } from "../../../core/bind/bound";
import type { Vacancy } from "./vacancy";

/** In a list of many forms, what all or some of them lack is said once. */
export function joinedLists(vacancies: readonly Vacancy[]): readonly Vacancy[] {
  const joined = new Map<string, Vacancy>();
  const single: Vacancy[] = [];
  for (const vacancy of vacancies) {
    const { form, subject, places, slots } = vacancy;
    if (form.form.listedIn === undefined) {
      single.push(vacancy);
      continue;
    }
    const key = JSON.stringify([form.sheet, subject]);
    const before = joined.get(key);
    const named: Vacancy = { ...vacancy, kind: "row-value", names: [nameOf(form)] };
    joined.set(
      key,
      before === undefined
        ? named
        : {
            ...before,
            places: [...before.places, ...places],
            slots: [...before.slots, ...slots],
            names: [...before.names, ...named.names],
          },
    );
  }
  return [...single, ...joined.values()];
}
