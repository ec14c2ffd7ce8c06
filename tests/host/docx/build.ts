import { zipOf, type Parts } from "../xlsx/package";
import { escapeAttribute, escapeText } from "../../../src/host/xlsx/escapes";

/** XML of WordprocessingML, put together by the functions below. */
export type Xml = string;

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES = [
  `xmlns:w="${MAIN}"`,
  `xmlns:r="${TYPES}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");

/** The parts of a document beside its text. */
export interface Beside {
  /** The inside of `w:styles`. */
  readonly styles?: Xml;
  /** The inside of `w:numbering`. */
  readonly numbering?: Xml;
  readonly parts?: Parts;
}

function relationships(list: readonly (readonly [type: string, target: string])[]): Xml {
  const written = list.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${TYPES}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join("")}</Relationships>`;
}

/** The file of a document whose body holds this. */
export function docxOf(body: Xml, { styles, numbering, parts = {} }: Beside = {}): Uint8Array {
  return zipOf({
    "[Content_Types].xml": '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": relationships([["officeDocument", "word/document.xml"]]),
    "word/document.xml": `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relationships([
      ...(styles === undefined ? [] : [["styles", "styles.xml"] as const]),
      ...(numbering === undefined ? [] : [["numbering", "numbering.xml"] as const]),
    ]),
    ...(styles === undefined ? {} : { "word/styles.xml": `<w:styles ${NAMESPACES}>${styles}</w:styles>` }),
    ...(numbering === undefined
      ? {}
      : { "word/numbering.xml": `<w:numbering ${NAMESPACES}>${numbering}</w:numbering>` }),
    ...parts,
  });
}

/** A run; `inside` goes before its text. */
export function run(text: string, properties: Xml = "", inside: Xml = ""): Xml {
  const written = text
    .split(/(\n|\t)/)
    .map((piece) =>
      piece === "\n"
        ? "<w:br/>"
        : piece === "\t"
          ? "<w:tab/>"
          : piece === ""
            ? ""
            : `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`,
    );
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${inside}${written.join("")}</w:r>`;
}

/** A paragraph of one run; a text of `Xml` that begins with `<` is taken as it is. */
export function paragraph(content: string, properties: Xml = "", runProperties: Xml = ""): Xml {
  const inside = content.startsWith("<") ? content : content === "" ? "" : run(content, runProperties);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
}

/** What a test says of a cell; a bare text is a cell of one paragraph. */
export interface CellSketch {
  /** Paragraphs, parted by `\n`; or XML. */
  readonly content?: string;
  readonly span?: number;
  readonly down?: "restart" | "continue";
  readonly properties?: Xml;
  readonly paragraphProperties?: Xml;
  readonly isBold?: boolean;
}

export function cell(sketch: string | CellSketch): Xml {
  const {
    content = "",
    span = 1,
    down,
    properties = "",
    paragraphProperties = "",
    isBold = false,
  }: CellSketch = typeof sketch === "string" ? { content: sketch } : sketch;
  const letters = isBold ? "<w:b/>" : "";
  const inside = content.startsWith("<")
    ? content
    : content
        .split("\n")
        .map((line) => paragraph(line, paragraphProperties, letters))
        .join("");
  const merge = down === undefined ? "" : down === "restart" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  const across = span === 1 ? "" : `<w:gridSpan w:val="${span}"/>`;
  return `<w:tc><w:tcPr>${across}${merge}${properties}</w:tcPr>${inside}</w:tc>`;
}

export function row(cells: readonly (string | CellSketch)[], properties: Xml = ""): Xml {
  return `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${cells.map(cell).join("")}</w:tr>`;
}

/** The property of a table whose cells all stand in lines. */
export const LINES = `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
  .join("")}</w:tblBorders>`;

/** A table of columns of these widths in twentieths of a point. */
export function table(widths: readonly number[], rows: readonly Xml[], properties: Xml = LINES): Xml {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** The properties of a section; its last paragraph holds them, or the end of the body. */
export function section(orientation: "portrait" | "landscape", type = "nextPage"): Xml {
  const size = orientation === "landscape" ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"';
  return `<w:sectPr><w:type w:val="${type}"/><w:pgSz ${size}/></w:sectPr>`;
}

/** A field of several runs. */
export function field(instruction: string, result: string): Xml {
  return [
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    `<w:r><w:instrText xml:space="preserve"> ${escapeText(instruction)} </w:instrText></w:r>`,
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    run(result),
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  ].join("");
}

/** A field in one element. */
export function simpleField(instruction: string, result: string): Xml {
  return `<w:fldSimple w:instr="${escapeAttribute(instruction)}">${run(result)}</w:fldSimple>`;
}
