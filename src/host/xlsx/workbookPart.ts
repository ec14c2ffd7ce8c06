import type { Sheet } from "../../core/workbook";
import { unescapeText } from "./escapes";
import { MAX_SHEETS } from "./limits";
import { relationshipsOf, type Package } from "./package";
import { damaged, Refused, tooLarge } from "./refused";
import { flag, parseXml, type Attributes } from "./xml";

/** A worksheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** The number by which the calculation chain names the sheet. */
  readonly sheetId: string;
  readonly part: string;
}

/** What the workbook part says about the whole. */
export interface WorkbookPart {
  readonly part: string;
  readonly isDate1904: boolean;
  /** Worksheets in the order of their tabs; chart sheets and sheets of old macros are left out. */
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly theme: string | undefined;
  readonly calcChain: string | undefined;
}

/** The namespace of relationships, transitional or strict. */
const RELATIONSHIPS = /\/officeDocument\/(?:2006\/)?relationships$/;

const USUAL_PART = "xl/workbook.xml";

function notAWorkbook(): Refused {
  return new Refused("not-a-workbook", {});
}

function mainPart(pack: Package): string {
  const named = relationshipsOf(pack, "").find(({ type }) => type === "officeDocument")?.target;
  const part = named ?? USUAL_PART;
  if (pack.has(part) && !part.toLowerCase().endsWith(".bin")) return part;
  if (named?.toLowerCase().startsWith("xl/") === true && !pack.has(part)) throw damaged(part);
  throw notAWorkbook();
}

/** The value of the attribute in the namespace of relationships, whatever its prefix is. */
function relationshipId(attributes: Attributes, rootPrefix: string): string | undefined {
  return attributes[`${prefixOfRelationships(attributes) ?? rootPrefix}:id`];
}

function prefixOfRelationships(attributes: Attributes): string | undefined {
  const declared = Object.entries(attributes).find(
    ([name, value]) => name.startsWith("xmlns:") && RELATIONSHIPS.test(value ?? ""),
  );
  return declared?.[0].slice("xmlns:".length);
}

const VISIBILITIES = new Map<string | undefined, Sheet["visibility"]>([
  ["hidden", "hidden"],
  ["veryHidden", "very-hidden"],
]);

interface Listed {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly sheetId: string;
  readonly relationship: string | undefined;
}

/** @throws Refused: `not-a-workbook`, `damaged`, `too-large`. */
export function readWorkbookPart(pack: Package): WorkbookPart {
  const part = mainPart(pack);
  const listed: Listed[] = [];
  let isDate1904 = false;
  let root: string | undefined;
  let rootPrefix = "r";
  let isInSheets = false;
  parseXml(part, pack.read(part), {
    open(name, attributes) {
      if (root === undefined) {
        root = name;
        if (root !== "workbook") throw notAWorkbook();
        rootPrefix = prefixOfRelationships(attributes) ?? rootPrefix;
      } else if (name === "workbookPr") isDate1904 = flag(attributes["date1904"]);
      else if (name === "sheets") isInSheets = true;
      else if (name === "sheet" && isInSheets) {
        if (listed.length >= MAX_SHEETS) throw tooLarge(`sheets > ${MAX_SHEETS}`);
        listed.push({
          name: unescapeText(attributes["name"] ?? ""),
          visibility: VISIBILITIES.get(attributes["state"]) ?? "visible",
          sheetId: attributes["sheetId"] ?? "",
          relationship: relationshipId(attributes, rootPrefix),
        });
      }
    },
    close(name) {
      if (name === "sheets") isInSheets = false;
    },
  });

  const relationships = relationshipsOf(pack, part);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets = listed.flatMap(({ relationship, ...sheet }): SheetEntry[] => {
    const leads = byId.get(relationship ?? "");
    if (leads === undefined) throw damaged(part);
    return leads.type === "worksheet" ? [{ ...sheet, part: leads.target }] : [];
  });
  const partOfType = (wanted: string): string | undefined =>
    relationships.find(({ type, target }) => type === wanted && pack.has(target))?.target;
  return {
    part,
    isDate1904,
    sheets,
    sharedStrings: partOfType("sharedStrings"),
    styles: partOfType("styles"),
    theme: partOfType("theme"),
    calcChain: partOfType("calcChain"),
  };
}
