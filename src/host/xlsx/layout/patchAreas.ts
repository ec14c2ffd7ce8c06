import type { AreaEdit } from "../../../core/edit";
import type { EditMemory, Step } from "../../../core/writing/changes";
import { PackageChanges } from "../packageChanges";
import type { XlsxDocument } from "../read";
import { withLooks, type FormatMemory } from "./formats";
import { withMerges } from "./mergeCells";

function isLookLike(edit: AreaEdit): edit is Extract<AreaEdit, { kind: "look-like" }> {
  return edit.kind === "look-like";
}

/** The file after merged areas and looks of a sheet changed; all other parts keep their bytes. @throws Refused `damaged` */
export function withAreasChanged(
  document: XlsxDocument,
  { sheet, edits, before, after }: Extract<Step, { kind: "areas" }>,
  memory: EditMemory & { readonly formats: FormatMemory },
): Uint8Array {
  const part = document.inside.part.sheets[sheet]?.part ?? "";
  const content = document.inside.contents[sheet];
  const looks = edits.filter(isLookLike);
  const changes = new PackageChanges(document);
  changes.rewrite(part, (text) => {
    const merged = withMerges(text, part, before[sheet]?.merges ?? [], after[sheet]?.merges ?? []);
    return content === undefined || looks.length === 0 ? merged : withLooks(merged, part, looks, content, memory);
  });
  return changes.bytes();
}
