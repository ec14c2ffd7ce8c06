import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { readManifest } from "../../tools/manifest/read";
import { beyond, usedMembers, type UsedMember } from "./api-sets";

const root = resolve(__dirname, "../..");

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ["office-js"],
  typeRoots: [join(root, "node_modules/@types")],
};

function sourcesOf(...folders: readonly string[]): Map<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(root, folder, name)),
  );
  return new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
}

/** What the manifest asks of Office, beside the sets that come with any Office that has add-in commands. */
function declaredSets(): Map<string, string> {
  const sets = readManifest(join(root, "manifest.xml")).elementsNamed("Set");
  return new Map(sets.map(({ attributes }) => [attributes["Name"] ?? "", attributes["MinVersion"] ?? "1.1"]));
}

function names(used: readonly UsedMember[]): readonly string[] {
  return used.map(({ member, set, version, at }) => `${member} (${set} ${version}) at ${at}`);
}

test("no member of Office's API is used that the manifest does not ask for", () => {
  const used = usedMembers(sourcesOf("src/host/office", "src/commands"), options);
  expect(names(beyond(used, declaredSets()))).toEqual([]);
  // Evidence that the uses were really seen, in each of the ways they are written.
  for (const member of ["Range.getMergedAreasOrNullObject", "RangeLoadOptions.rowHidden", "RangeAreas.areas"]) {
    expect(used.map((one) => one.member)).toContain(member);
  }
}, 60_000);

test("newer members are found, however they are written, unless they are guarded", () => {
  const file = join(root, "src/host/office/fixture.ts");
  const text = `
    export async function work(context: Excel.RequestContext): Promise<void> {
      const range = context.workbook.getSelectedRange();
      range.getDependents();
      range.worksheet.load({ tabId: true });
      const { valuesAsJson } = range;
      context.workbook.worksheets.load("items/tabId");
    }
    export function guarded(range: Excel.Range): void {
      if (Office.context.requirements.isSetSupported("ExcelApi", "1.15")) range.getDependents();
    }
  `;
  const found = beyond(usedMembers(new Map([[file, text]]), options), new Map([["ExcelApi", "1.13"]]));
  expect(found.map(({ member, at }) => `${member}:${at.split(":").at(-1) ?? ""}`)).toEqual([
    "Range.getDependents:4",
    "WorksheetLoadOptions.tabId:5",
    "Range.valuesAsJson:6",
    "Worksheet.tabId:7",
  ]);
  expect(beyond(found, new Map())).toEqual(found);
}, 60_000);
