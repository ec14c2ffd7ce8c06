import type { Check } from "../problem";
import type { Element } from "../read";

/** The kind of resource that an element's `resid` must name. */
function kindWanted({ name, parent }: Element): string {
  if (name === "bt:Image") return "bt:Image";
  if (["Runtime", "FunctionFile", "SourceLocation", "LearnMoreUrl"].includes(name)) return "bt:Url";
  return name === "Description" && parent !== null ? "bt:LongStrings" : "bt:ShortStrings";
}

/** The kind of a resource: its element, or for strings the list it stands in. */
function kindOf({ name, parent }: Element): string {
  return name === "bt:String" ? (parent?.name ?? "") : name;
}

/** Every `resid` names a resource of the right kind, every resource is used, and no id is too long. */
export const checkResources: Check = (manifest) => {
  const resources = manifest.all().filter((element) => element.isInside("Resources") && "id" in element.attributes);
  const uses = manifest.all().filter(({ attributes }) => "resid" in attributes);
  const used = new Set(uses.map(({ attributes }) => attributes["resid"]));
  const unused = resources
    .filter(({ attributes }) => !used.has(attributes["id"] ?? ""))
    .map(({ attributes, line }) => ({ line, message: `the resource "${attributes["id"] ?? ""}" is used nowhere` }));
  const dangling = uses.flatMap((use) => {
    const id = use.attributes["resid"] ?? "";
    const resource = resources.find(({ attributes }) => attributes["id"] === id);
    if (resource === undefined) return [{ line: use.line, message: `there is no resource "${id}"` }];
    if (kindOf(resource) === kindWanted(use)) return [];
    return [{ line: use.line, message: `"${id}" is in ${kindOf(resource)}; <${use.name}> needs ${kindWanted(use)}` }];
  });
  const long = resources
    .filter(({ attributes }) => (attributes["id"] ?? "").length > 32)
    .map(({ attributes, line }) => ({
      line,
      message: `the id "${attributes["id"] ?? ""}" has more than 32 characters`,
    }));
  return [...unused, ...dangling, ...long].map((problem) => ({ kind: "resource", ...problem }));
};
