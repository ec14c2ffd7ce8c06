/** The names of fields whose codes converters leave in the text. */
const FIELDS =
  "PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|NOTEREF|REF|TOC|SEQ|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|FILENAME|AUTHOR|TITLE|STYLEREF|MERGEFIELD|HYPERLINK|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|DOCPROPERTY|DOCVARIABLE|SHAPE|EMBED|LINK|INCLUDEPICTURE|INCLUDETEXT|ADDIN";

/** What stands in the text only because a program wrote its own marks out as words. */
const RESIDUE: readonly RegExp[] = [
  // [bookmark: _GoBack]
  /\[\s*bookmark\s*:[^\]\n]*\]/gi,
  // { PAGE \* MERGEFORMAT }, {MERGEFIELD 单位}
  new RegExp(`\\{\\s*(?:${FIELDS})(?=[\\s}\\\\])[^{}\\n]*\\}`, "g"),
  // HYPERLINK "https://…" \o "…": what a reader follows is the text behind it.
  /\bHYPERLINK\s+(?:\\l\s+)?"[^"\n]*"(?:\s+\\[a-z](?:\s+"[^"\n]*")?)*[ ]?/g,
  // PAGE \* MERGEFORMAT without braces
  new RegExp(`\\b(?:${FIELDS})\\b(?:[ ]+[^\\s\\\\]+)?(?:[ ]+\\\\\\*[ ]*[A-Za-z]+)+`, "g"),
];

/** A text without the marks that only a converter leaves behind; any other text as it is. */
export function withoutResidue(text: string): string {
  return RESIDUE.reduce((rest, pattern) => rest.replace(pattern, ""), text);
}
