import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ACTIONS, TASKPANE_ID } from "../../src/commands/names";
import { checkManifest } from "../../tools/manifest/check-manifest";
import type { Problem, Surroundings } from "../../tools/manifest/problem";

const folder = resolve(__dirname, "../..");
const xml = readFileSync(resolve(folder, "manifest.xml"), "utf8");
const surroundings: Surroundings = { folder, actions: Object.values(ACTIONS), taskpaneId: TASKPANE_ID };

function problemsOf(mutated: string): readonly Problem[] {
  return checkManifest(mutated, surroundings);
}

/** The manifest with the first piece that matches replaced; fails when nothing matches. */
function mutated(what: RegExp | string, by: string): string {
  const changed = xml.replace(what, by);
  if (changed === xml) throw new Error(`Nothing matches ${String(what)}`);
  return changed;
}

test("Office will take the manifest", () => {
  expect(problemsOf(xml)).toEqual([]);
});

type Case = readonly [defect: string, kind: Problem["kind"], what: RegExp | string, by: string, words: string | RegExp];

const CASES: readonly Case[] = [
  [
    "an element in the wrong order",
    "order",
    /(<Permissions>.*?<\/Permissions>)/,
    "$1<Requirements/>",
    /must come before <Permissions>/,
  ],
  [
    "a label after its icon",
    "order",
    /(<Label resid="Group\.Label"\/>)(\s*<Icon>[\s\S]*?<\/Icon>)/,
    "$2$1",
    /<Label> must come before <Icon>/,
  ],
  [
    "an element that does not belong",
    "order",
    "<Supertip>",
    "<Tooltip/><Supertip>",
    /<Tooltip> has no place in <Control>/,
  ],
  [
    "a label without a resource",
    "resource",
    'Label resid="Validate.Label"',
    'Label resid="Validat.Label"',
    /no resource "Validat.Label"/,
  ],
  [
    "a resource without a use",
    "resource",
    "<bt:ShortStrings>",
    '<bt:ShortStrings><bt:String id="Odd" DefaultValue="x"><bt:Override Locale="en-US" Value="x"/></bt:String>',
    /"Odd" is used nowhere/,
  ],
  [
    "a resource of the wrong kind",
    "resource",
    '<Label resid="Pane.Label"/>',
    '<Label resid="Pane.Tip"/>',
    /needs bt:ShortStrings/,
  ],
  ["a resource id of 33 characters", "resource", /Icon\.Clear\.80/g, "I".repeat(33), /more than 32 characters/],
  [
    "an address without https",
    "url",
    "https://localhost:3000/index.html",
    "http://localhost:3000/index.html",
    /no https address/,
  ],
  [
    "a page of commands outside the shared runtime",
    "url",
    '<FunctionFile resid="Pane.Url"/>',
    '<FunctionFile resid="LearnMore.Url"/>',
    /not the page of the runtime/,
  ],
  ["two controls of one id", "id", "Gouji.ClearMarks", "Gouji.Validate", /"Gouji.Validate" was given before/],
  ["an id that is no GUID", "id", /<Id>.*?<\/Id>/, "<Id>gouji</Id>", /"gouji" is no GUID/],
  [
    "a label of 126 characters",
    "length",
    'DefaultValue="检查"',
    `DefaultValue="${"查".repeat(126)}"`,
    /126 characters .*1 to 125/,
  ],
  [
    "an English tip of 251 characters",
    "length",
    /Value="Opens the pane[^"]*"/,
    `Value="${"x".repeat(251)}"`,
    /251 characters .*1 to 250/,
  ],
  ["an empty description", "length", /(<Description DefaultValue=")[^"]*/, "$1", /0 characters/],
  [
    "an icon that is not on disk",
    "icon",
    "assets/clear-80.png",
    "assets/clear-81.png",
    /no file \/assets\/clear-81\.png/,
  ],
  ["an icon of another size", "icon", "assets/validate-80.png", "assets/validate-32.png", /is 32×32, not 80×80/],
  ["an icon that is no picture", "icon", "assets/validate-80.png", "package.json", /is no PNG/],
  ["an icon without a compulsory size", "icon", '<bt:Image size="80" resid="Icon.Gouji.80"/>', "", /no size 80/],
  ["a button without code", "action", "<FunctionName>validate<", "<FunctionName>valdate<", /no action "valdate"/],
  [
    "an action without a button",
    "action",
    "<FunctionName>clearMarks<",
    "<FunctionName>validate<",
    /no button calls the action "clearMarks"/,
  ],
  ["another pane", "action", "<TaskpaneId>GoujiPane<", "<TaskpaneId>Pane2<", /"Pane2" is not "GoujiPane"/],
  [
    "a text without English",
    "language",
    /(<bt:String id="Pane\.Tip"[^>]*>)\s*<bt:Override[^>]*>/,
    "$1",
    /"Pane.Tip" has no en-US/,
  ],
  ["a name without English", "language", /(<DisplayName[^>]*>)\s*<Override[^>]*>/, "$1", /"DisplayName" has no en-US/],
  ["another default language", "language", "<DefaultLocale>zh-CN<", "<DefaultLocale>en-US<", /default is en-US/],
  [
    "what only Microsoft's parser knows",
    "office",
    'xsi:type="ExecuteFunction"',
    'xsi:type="ExecuteFunktion"',
    /Microsoft's parser/,
  ],
  [
    "a missing part that only Microsoft's parser asks for",
    "office",
    /<Version>.*?<\/Version>/,
    "",
    /Microsoft's parser/,
  ],
  ["a broken file", "office", "</Hosts>", "</Host>", /tag/],
];

test.each(CASES)("objects to %s", (_defect, kind, what, by, words) => {
  const found = problemsOf(mutated(what, by)).filter((problem) => problem.kind === kind);
  expect(found.map(({ message }) => message)).toContainEqual(expect.stringMatching(words));
});

test("names the line", () => {
  const line = xml.split("\n").findIndex((text) => text.includes("<FunctionName>validate")) + 1;
  expect(problemsOf(mutated("<FunctionName>validate<", "<FunctionName>x<"))).toContainEqual(
    expect.objectContaining({ kind: "action", line }),
  );
});
