import { oneStepFrom } from "../../../bench/accuracy/yardsticks/typingSteps";

test.each([
  ["73.5", "3.5", "a digit too many"],
  ["3.5", "73.5", "a digit too few"],
  ["12.43", "12.34", "two digits interchanged"],
  ["31", "37", "a digit replaced"],
  ["12.5", "125", "the point left out"],
  ["12.5", "1.25", "the point interchanged with a digit"],
  ["125", "12.5", "the point put in"],
  ["7", "-7", "the sign put in"],
  ["-7", "7", "the sign left out"],
])("from %s to %s: %s", (printed, right) => {
  expect(oneStepFrom(printed)).toContain(right);
});

test.each([
  ["36", "36", "nothing changed"],
  ["12.34", "43.21", "all interchanged"],
  ["123", "321", "digits interchanged that are not neighbours"],
  ["3.5", "73.6", "two digits"],
  ["12.5", "1.2.5", "no number"],
])("not from %s to %s: %s", (printed, wrong) => {
  expect(oneStepFrom(printed)).not.toContain(wrong);
});

test("names each text once", () => {
  const steps = oneStepFrom("11.10");
  expect(new Set(steps).size).toBe(steps.length);
});
