import type { NewForms } from "../app/planRequest";
import { refusal, type Outcome } from "../core/outcome";
import { openBytes, type OpenWorkbook } from "./openWorkbook";

/** Opens a new workbook of blank forms, as if it had been a file. What makes it is loaded when it is first needed. */
export async function newWorkbook(wanted: NewForms, name: string): Promise<Outcome<OpenWorkbook>> {
  try {
    const [{ draftsFor }, { newPackage }] = await Promise.all([
      import("../app/newFormsPlanner"),
      import("../host/xlsx/newPackage/newPackage"),
    ]);
    return await openBytes(newPackage(draftsFor(wanted)), `${name}.xlsx`, "new");
  } catch (error) {
    return refusal("host", { detail: error instanceof Error ? error.message : String(error) });
  }
}
