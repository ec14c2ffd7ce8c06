import { areaAddress, columnLetters, parseArea } from "../../../src/core/a1";
import { formulaTranslator } from "../../../src/core/writing/translateFormula";
import { escapeText } from "../../../src/host/xlsx/escapes";
import { expanded } from "../../../src/host/xlsx/markup";
import { PackageChanges } from "../../../src/host/xlsx/packageChanges";
import { createXlsxHost } from "../../../src/host/xlsx/host";
import type { Workbook } from "../../../src/core/workbook";
import type { PutRule, SeenHost, SheetView } from "../copyContract";
import { opened, xlsxOfWorkbook } from "./package";
import { partText } from "./patching";
import { sheetText } from "./readBack";

const PAPERS = new Map([
  ["8", "A3"],
  ["9", "A4"],
]);

/** A host over a file, with what stands in its parts. */
export function seenHost(workbook: Workbook, rules: readonly PutRule[]): Promise<SeenHost> {
  const document = opened(xlsxOfWorkbook(workbook));
  const changes = new PackageChanges(document);
  for (const { sheet, area, formula } of rules) {
    const part = document.inside.part.sheets.find(({ name }) => name === sheet)?.part ?? "";
    const rule =
      `<dataValidations count="1"><dataValidation type="custom" allowBlank="1" showErrorMessage="1" sqref="${areaAddress(area)}">` +
      `<formula1>${escapeText(formula)}</formula1></dataValidation></dataValidations>`;
    changes.rewrite(part, (text) => text.replace("</worksheet>", `${rule}</worksheet>`));
  }
  const host = createXlsxHost(opened(changes.bytes()));
  return Promise.resolve({ host, view: (sheet) => viewOf(host, sheet) });
}

const SIDES = new Map([
  ["L", "left"],
  ["C", "center"],
  ["R", "right"],
]);

function edgesOf(text: string): readonly string[] {
  const [, attributes = "", inner = ""] = /<headerFooter([^>]*)>(.*)<\/headerFooter>/.exec(text) ?? [];
  const edges = [...inner.matchAll(/<(odd|even|first)(Header|Footer)[^>]*>([^<]*)</g)];
  const texts = edges.flatMap(([, kind = "", edge = "", code = ""]) => {
    const sides = code.replaceAll("&amp;", "&").matchAll(/&([LCR])(.*?)(?=(?<!&)&[LCR]|$)/g);
    return Array.from(
      sides,
      ([, letter = "", said = ""]) =>
        `${kind === "odd" ? "" : `${kind} `}${SIDES.get(letter) ?? ""} ${edge.toLowerCase()} ${said}`,
    );
  });
  const isOff = (name: string): boolean => attributes.includes(`${name}="0"`);
  const isUsed = (kind: string, flag: string): boolean =>
    !inner.includes(`<${kind}`) || attributes.includes(`${flag}="1"`);
  if (!isUsed("first", "differentFirst") || !isUsed("even", "differentOddEven")) throw new Error(attributes);
  return [
    ...texts,
    ...(isOff("scaleWithDoc") ? ["unscaled"] : []),
    ...(isOff("alignWithMargins") ? ["unaligned"] : []),
  ];
}

function breaksOf(text: string, name: string): readonly number[] {
  const [, inner = ""] = new RegExp(`<${name} [^>]*>(.*?)</${name}>`).exec(text) ?? [];
  return Array.from(inner.matchAll(/<brk id="(\d+)" max="\d+" man="1"\/>/g), ([, id]) => Number(id));
}

function viewOf(host: ReturnType<typeof createXlsxHost>, name: string): SheetView {
  const document = host.document();
  const place = document.workbook.sheets.findIndex((sheet) => sheet.name === name);
  const looks = document.appearance.sheets[place];
  const text = sheetText(document, name);
  const book = partText(document, "xl/workbook.xml");
  const first = (pattern: RegExp): string | undefined => pattern.exec(text)?.[1];
  const named = (kind: string): string | undefined =>
    new RegExp(`<definedName name="_xlnm.${kind}" localSheetId="${String(place)}">[^!<]*!([^<]*)<`).exec(book)?.[1];
  const percent = first(/<pageSetup[^>]* scale="(\d+)"/);
  const fit = [first(/fitToWidth="(\d+)"/), first(/fitToHeight="(\d+)"/)].join(" ");
  const customs = [...text.matchAll(/<dataValidation type="custom"[^>]*sqref="([^"]*)"><formula1>([^<]*)</g)];
  const formulas = customs.flatMap(([, areas = "", formula = ""]) => {
    const all = areas.split(" ").flatMap((one) => parseArea(one) ?? []);
    const top = Math.min(...all.map((one) => one.top));
    return all.map((one) => {
      const own = formulaTranslator(expanded(formula))({ rows: one.top - top, columns: 0 });
      return `${areaAddress(one)} =${own}!`;
    });
  });
  const lists = [...text.matchAll(/<dataValidation ([^>]*)sqref="([^"]*)"><formula1>"([^<]*)"<\/formula1>/g)];
  return {
    widths: [0, 1, 2].map((column) => looks?.columnWidth(column)),
    heights: [0, 1, 2, 3, 4, 5, 6].map((row) => looks?.rowHeight(row)),
    page: {
      orientation: first(/orientation="(\w+)"/),
      paper: PAPERS.get(first(/paperSize="(\d+)"/) ?? ""),
      leftMargin: Number(first(/<pageMargins left="([^"]*)"/)),
      scaling: percent === undefined ? `fit ${fit}` : `${percent}%`,
      titles: named("Print_Titles"),
      area: named("Print_Area")?.replaceAll("$", ""),
      edges: edgesOf(text),
      breaks: [
        breaksOf(text, "rowBreaks").map((row) => String(row + 1)),
        breaksOf(text, "colBreaks").map((column) => columnLetters(column)),
      ].join("|"),
    },
    lists: lists
      .flatMap(([, attributes = "", areas = "", values = ""]) =>
        areas.split(" ").map((area) => `${area} ${values}${attributes.includes('showErrorMessage="1"') ? "!" : ""}`),
      )
      .concat(formulas)
      .sort(),
    lookAt: (row, column) => JSON.stringify(looks?.styleAt(row, column)),
  };
}
