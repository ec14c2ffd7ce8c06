import type { Package } from "../xlsx/package";
import { Refused } from "../xlsx/refused";
import { parseXml } from "../xlsx/xml";
import type { LegacyWorkbook } from "./model";
import { ContentReader } from "./openDocumentContent";
import { StyleCollector } from "./openDocumentStyles";

const CONTENT = "content.xml";
const STYLES = "styles.xml";
const MANIFEST = "META-INF/manifest.xml";
/** Of a spreadsheet, and of a template for one. */
const SPREADSHEET = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/;

/** What the package says it is: the root of its manifest, and whether any of its parts is encrypted. */
function readManifest(pack: Package): { readonly type: string | undefined; readonly isEncrypted: boolean } {
  let type: string | undefined;
  let isEncrypted = false;
  if (!pack.has(MANIFEST)) return { type, isEncrypted };
  parseXml(MANIFEST, pack.read(MANIFEST), {
    open(name, attributes) {
      if (name === "encryption-data") isEncrypted = true;
      if (name === "file-entry" && attributes["manifest:full-path"] === "/") type = attributes["manifest:media-type"];
    },
    close: () => undefined,
  });
  return { type, isEncrypted };
}

/** True for the package of an OpenDocument spreadsheet. @throws Refused */
export function isOpenDocument(pack: Package): boolean {
  if (pack.has("mimetype")) return SPREADSHEET.test(new TextDecoder().decode(pack.read("mimetype")).trim());
  return SPREADSHEET.test(readManifest(pack).type ?? "");
}

/**
 * Reads an .ods package, as LibreOffice, WPS and Excel write it.
 * @throws Refused: `encrypted`, `too-large`, `damaged`.
 */
export function readOpenDocument(pack: Package): LegacyWorkbook {
  if (readManifest(pack).isEncrypted) throw new Refused("encrypted", {});
  const styles = new StyleCollector();
  if (pack.has(STYLES)) parseXml(STYLES, pack.read(STYLES), styles);
  const reader = new ContentReader(styles);
  parseXml(CONTENT, pack.read(CONTENT), reader);
  return reader.result();
}
