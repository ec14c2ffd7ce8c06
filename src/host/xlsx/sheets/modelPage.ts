import { parseArea } from "../../../core/a1";
import type { Lines, PageMargins, Scaling, SheetPage } from "../../../core/sheetDraft";
import type { ModelPage } from "../../draftLikeness";
import { unescapeText } from "../escapes";
import { paperOf } from "../papers";
import type { XlsxDocument } from "../read";
import { contentOf, treeOf, valueOf, type Element } from "../rows/tree";
import { mentionOf, namesOfSheets } from "./bookPart";
import { headersFootersIn } from "../newPackage/headerFooter";

const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** How a sheet of a file is printed, as far as the file says so. */
export function modelPageOf({ pack, part: book }: XlsxDocument["inside"], part: string, sheet: string): ModelPage {
  const decoded = (name: string): string => new TextDecoder().decode(pack.read(name));
  return { ...settingsIn(decoded(part)), ...printedIn(book.part, decoded(book.part), sheet) };
}

function settingsIn(text: string): ModelPage {
  const root = treeOf(text, "sheetData");
  // Views that people keep of a sheet hold settings of their own.
  const own = (name: string, parent = root): Element | undefined => parent?.children.find((one) => one.name === name);
  const read = (element: Element | undefined, key: string): string | undefined =>
    element && valueOf(text, element, key);
  const setup = own("pageSetup");
  const orientation = read(setup, "orientation");
  const paper = paperOf(read(setup, "paperSize"));
  const isFitted = ["1", "true"].includes(read(own("pageSetUpPr", own("sheetPr")), "fitToPage") ?? "");
  const scaling = setup && scalingBy((key) => read(setup, key), isFitted);
  const margins = marginsBy((side) => read(own("pageMargins"), side));
  const edges = own("headerFooter");
  const [rowBreaks, columnBreaks] = [breaksIn(text, own("rowBreaks")), breaksIn(text, own("colBreaks"))];
  return {
    ...(margins === undefined ? {} : { margins }),
    ...(orientation === "landscape" || orientation === "portrait" ? { orientation } : {}),
    ...(paper === undefined ? {} : { paper }),
    ...(scaling === undefined ? {} : { scaling }),
    ...(edges === undefined ? {} : { headersFooters: headersFootersIn(text, edges) }),
    ...(rowBreaks.length === 0 ? {} : { rowBreaks }),
    ...(columnBreaks.length === 0 ? {} : { columnBreaks }),
  };
}

/** The rows or columns with which a page begins because a person wanted it; others are where a page was full. */
function breaksIn(text: string, breaks: Element | undefined): readonly number[] {
  return (breaks?.children ?? []).flatMap((one) => {
    const first = Number(valueOf(text, one, "id") ?? "0");
    return ["1", "true"].includes(valueOf(text, one, "man") ?? "") && first > 0 ? [first] : [];
  });
}

function marginsBy(read: (side: string) => string | undefined): PageMargins | undefined {
  const inches = SIDES.map((side) => Number(read(side) ?? NaN));
  const [left = 0, right = 0, top = 0, bottom = 0, header = 0, footer = 0] = inches;
  const areKnown = inches.every((one) => Number.isFinite(one) && one >= 0);
  return areKnown ? { left, right, top, bottom, header, footer } : undefined;
}

/** One page across and one down, and a hundred percent, where nothing is said. */
function scalingBy(read: (key: string) => string | undefined, isFitted: boolean): Scaling | undefined {
  const numberOf = (key: string, usual: number): number => Number(read(key) ?? usual);
  if (!isFitted) {
    const percent = numberOf("scale", 100);
    return percent >= 10 && percent <= 400 ? { percent } : undefined;
  }
  const [across, down] = [numberOf("fitToWidth", 1), numberOf("fitToHeight", 1)];
  return { ...(across > 0 ? { across } : {}), ...(down > 0 ? { down } : {}) };
}

/** The ranges that a name stands for, without their sheet. */
function rangesIn(text: string): readonly string[] {
  const ranges = text.match(/(?:'(?:[^']|'')*'|[^',])+/gu) ?? [];
  return ranges.map((range) => range.slice(range.lastIndexOf("!") + 1).replaceAll("$", ""));
}

function linesOf(first: number, last: number): Lines {
  return { first: Math.min(first, last), last: Math.max(first, last) };
}

function columnOf(letters: string): number {
  return parseArea(`${letters}1:${letters}1`)?.left ?? 0;
}

/** What is printed of a sheet, by the names that belong to it. */
function printedIn(part: string, text: string, sheet: string): Partial<SheetPage> {
  const place = namesOfSheets(part, text).findIndex((name) => name.toLowerCase() === sheet.toLowerCase());
  const named = new Map(
    mentionOf(part, text, place).names.flatMap((name) => {
      const root = treeOf(name);
      return root === undefined
        ? []
        : [[valueOf(name, root, "name")?.toLowerCase() ?? "", rangesIn(unescapeText(contentOf(name, root) ?? ""))]];
    }),
  );
  const titles = named.get("_xlnm.print_titles") ?? [];
  const rows = titles.flatMap((range) => /^(\d+):(\d+)$/u.exec(range) ?? []);
  const columns = titles.flatMap((range) => /^([A-Z]+):([A-Z]+)$/iu.exec(range) ?? []);
  const printAreas = (named.get("_xlnm.print_area") ?? []).flatMap((range) => parseArea(range) ?? []);
  const [, top, bottom] = rows;
  const [, left, right] = columns;
  return {
    ...(top === undefined || bottom === undefined
      ? {}
      : { repeatedRows: linesOf(Number(top) - 1, Number(bottom) - 1) }),
    ...(left === undefined || right === undefined ? {} : { repeatedColumns: linesOf(columnOf(left), columnOf(right)) }),
    ...(printAreas.length === 0 ? {} : { printAreas }),
  };
}
