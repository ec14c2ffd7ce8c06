import type { Check, Problem } from "../problem";
import type { Element } from "../read";

/**
 * The children that an element may have, in the order of Microsoft's schemas (OfficeApp 1.1 and
 * TaskPaneAppVersionOverridesV1_0); elements that need no order are not listed.
 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "Dictionary",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  AllFormFactors: ["ExtensionPoint"],
  // Of CustomFunctions the first four, of PrimaryCommandSurface the last.
  ExtensionPoint: ["Script", "Page", "Metadata", "Namespace", "OfficeTab"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  OfficeTab: ["Group"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
  Control: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

function orderOf(parent: Element, order: readonly string[]): readonly Problem[] {
  const problems: Problem[] = [];
  let furthest = 0;
  for (const { name, line } of parent.children) {
    const place = order.indexOf(name);
    if (place < 0) problems.push({ kind: "order", line, message: `<${name}> has no place in <${parent.name}>` });
    else if (place < furthest) {
      problems.push({ kind: "order", line, message: `<${name}> must come before <${order[furthest] ?? ""}>` });
    } else furthest = place;
  }
  return problems;
}

/** Office ignores what stands in the wrong order, buttons and all. */
export const checkOrder: Check = (manifest) =>
  manifest.all().flatMap((element) => {
    const order = ORDER[element.name];
    return order === undefined ? [] : orderOf(element, order);
  });
