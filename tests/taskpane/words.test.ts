import { confidenceWords, percentText } from "../../src/taskpane/confidence";
import { initialLanguage } from "../../src/taskpane/language";
import { textsIn } from "../../src/taskpane/texts";
import { isDarkColour } from "../../src/taskpane/theme";

test.each([
  [0.999, "99%"],
  [1, "100%"],
  [0.004, "1%"],
  [0, "0%"],
  [0.825, "83%"],
])("a probability of %p reads %s", (confidence, text) => {
  expect(percentText(confidence)).toBe(text);
});

test("words for how sure a repair is", () => {
  const words = (confidence: number) => confidenceWords({ safety: "judgement", confidence });
  expect([0.95, 0.75, 0.5, 0.1].map(words)).toEqual([
    "pane/confidence-high",
    "pane/confidence-good",
    "pane/confidence-fair",
    "pane/confidence-low",
  ]);
  expect(confidenceWords({ safety: "safe", confidence: 1 })).toBe("pane/confidence-certain");
});

test("Chinese first; English where the surroundings speak it; a choice by hand wins", () => {
  expect(initialLanguage(null, undefined)).toBe("zh-CN");
  expect(initialLanguage(null, "zh-TW")).toBe("zh-CN");
  expect(initialLanguage(null, "en-GB")).toBe("en");
  expect(initialLanguage("zh-CN", "en-GB")).toBe("zh-CN");
  expect(initialLanguage("en", "zh-CN")).toBe("en");
});

test("user data in a message is put in as it is", () => {
  const texts = textsIn("en", () => undefined);
  expect(texts.tell([{ key: "failure/not-found", values: { name: "<b>{name}</b>$&" } }])).toContain("<b>{name}</b>$&");
});

test("the dark themes of Office are told from the light ones", () => {
  expect(["#212121", "#0A0A0A", "#333333"].map(isDarkColour)).toEqual([true, true, true]);
  expect(["#FFFFFF", "#E6E6E6", "nonsense"].map(isDarkColour)).toEqual([false, false, false]);
});
