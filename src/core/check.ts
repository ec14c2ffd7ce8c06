import { LiveCheck, type Standards } from "./liveCheck";
import type { Report } from "./report";
import type { Workbook } from "./workbook";

/**
 * Checks one snapshot: binds its forms, states their identities, explains what is broken, and lets the rules judge the
 * rest. Never throws: a rule that does is reported as unchecked, and the others go on.
 */
export function check(workbook: Workbook, standards: Standards): Report {
  return new LiveCheck(workbook, standards).report();
}
