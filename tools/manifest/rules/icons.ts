import { existsSync } from "node:fs";
import { join } from "node:path";
import { pngSize } from "../png";
import type { Check, Problem } from "../problem";
import type { Element } from "../read";

const COMPULSORY = ["16", "32", "80"];

/** Widths in pixels that the add-in's own icons must have. */
const OWN = { IconUrl: 32, HighResolutionIconUrl: 64 } as const;

function checkFile(folder: string, address: string, size: number, line: number): readonly Problem[] {
  const path = URL.canParse(address) ? decodeURIComponent(new URL(address).pathname) : address;
  const file = join(folder, path);
  if (!existsSync(file)) return [{ kind: "icon", line, message: `there is no file ${path}` }];
  const found = pngSize(file);
  if (found?.width === size && found.height === size) return [];
  const what = found === undefined ? "no PNG" : `${found.width}×${found.height}`;
  return [{ kind: "icon", line, message: `${path} is ${what}, not ${size}×${size}` }];
}

function missingSizes(icon: Element): readonly Problem[] {
  const sizes = new Set(icon.children.map(({ attributes }) => attributes["size"]));
  return COMPULSORY.filter((size) => !sizes.has(size)).map((size) => ({
    kind: "icon",
    line: icon.line,
    message: `<Icon> has no size ${size}`,
  }));
}

/** Every icon has its compulsory sizes, and every picture is on disk in the size it is declared to have. */
export const checkIcons: Check = (manifest, { folder }) => {
  const addresses = new Map(
    manifest
      .elementsNamed("bt:Image")
      .filter(({ attributes }) => "id" in attributes)
      .map(({ attributes }) => [attributes["id"] ?? "", attributes["DefaultValue"] ?? ""]),
  );
  const icons = manifest.elementsNamed("Icon");
  const pictures = icons.flatMap(({ children }) =>
    children.flatMap(({ attributes, line }) => {
      const address = addresses.get(attributes["resid"] ?? "");
      return address === undefined ? [] : checkFile(folder, address, Number(attributes["size"]), line);
    }),
  );
  const own = Object.entries(OWN).flatMap(([name, size]) =>
    manifest
      .elementsNamed(name)
      .flatMap(({ attributes, line }) => checkFile(folder, attributes["DefaultValue"] ?? "", size, line)),
  );
  return [...icons.flatMap(missingSizes), ...pictures, ...own];
};
