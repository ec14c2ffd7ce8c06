import type { Check } from "../problem";

const URL_ELEMENTS = new Set([
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "SourceLocation",
  "bt:Image",
  "bt:Url",
]);

/** The script and the metadata of the functions are files of their own. */
const OWN_FILES = new Set(["Script", "Metadata"]);

function isSecure(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === "https:";
}

/** Office loads nothing that is not HTTPS. The pane and the ribbon's commands must be one page to share a runtime. */
export const checkUrls: Check = (manifest) => {
  const addresses = manifest
    .all()
    .filter(({ name, parent }) => URL_ELEMENTS.has(name) || (parent !== null && URL_ELEMENTS.has(parent.name)))
    .flatMap(({ attributes, line }) => {
      const address = attributes["DefaultValue"] ?? attributes["Value"];
      return address === undefined ? [] : [{ address, line }];
    });
  const insecure = addresses
    .filter(({ address }) => !isSecure(address))
    .map(({ address, line }) => ({ kind: "url" as const, line, message: `"${address}" is no https address` }));
  const pages = ["Runtime", "FunctionFile", "SourceLocation"]
    .flatMap((name) => manifest.elementsNamed(name))
    .filter(({ attributes, parent }) => "resid" in attributes && !OWN_FILES.has(parent?.name ?? ""));
  const runtime = manifest.elementsNamed("Runtime")[0]?.attributes["resid"];
  const apart = pages
    .filter(({ attributes }) => attributes["resid"] !== runtime)
    .map(({ name, line }) => ({ kind: "url" as const, line, message: `<${name}> is not the page of the runtime` }));
  return [...insecure, ...apart];
};
