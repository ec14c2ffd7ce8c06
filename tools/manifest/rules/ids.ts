import type { Check } from "../problem";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids of groups, controls and resources are unique; the id of the add-in is a GUID. Tabs of Office's own may recur. */
export const checkIds: Check = (manifest) => {
  const seen = new Set<string>();
  const repeated = manifest
    .all()
    .filter(({ name, attributes }) => name !== "OfficeTab" && "id" in attributes)
    .flatMap(({ attributes, line }) => {
      const id = attributes["id"] ?? "";
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [{ kind: "id" as const, line, message: `the id "${id}" was given before` }];
    });
  const wrong = manifest
    .elementsNamed("Id")
    .filter(({ text }) => !GUID.test(text))
    .map(({ text, line }) => ({ kind: "id" as const, line, message: `"${text}" is no GUID` }));
  return [...repeated, ...wrong];
};
