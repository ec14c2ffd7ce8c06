import { checkByOffice } from "./office-parser";
import type { Problem, Surroundings } from "./problem";
import { parseManifest } from "./read";
import { checks } from "./rules/index";

/** Everything that is wrong with a manifest, in the order of its lines; empty when Office will take it. */
export function checkManifest(xml: string, surroundings: Surroundings): readonly Problem[] {
  let manifest;
  try {
    manifest = parseManifest(xml);
  } catch (error) {
    return [{ kind: "office", line: 0, message: error instanceof Error ? error.message : String(error) }];
  }
  const problems = [...checks.flatMap((check) => check(manifest, surroundings)), ...checkByOffice(xml)];
  return problems.sort((one, other) => one.line - other.line);
}
