import { editableText, plainNumber, typedValue } from "../../src/workbench/typedValue";

test.each([
  ["36", 36],
  ["-0.5", -0.5],
  ["3.00", 3],
  ["３６．５", 36.5],
  [" 7 ", 7],
])("%p is plainly the number %p", (text, number) => {
  expect(plainNumber(text)).toBe(number);
});

test.each(["", "007", "1,234", "1e5", "4个", "36万元", "1234567890123456", ".", "1.", "2023.1.1"])(
  "%p is not plainly a number",
  (text) => {
    expect(plainNumber(text)).toBeUndefined();
  },
);

test("numbers become numbers where a number or nothing was; texts stay texts", () => {
  expect(typedValue("8", 7)).toBe(8);
  expect(typedValue("8", null)).toBe(8);
  expect(typedValue("8", "4个")).toBe("8");
  expect(typedValue("八", 7)).toBe("八");
  expect(typedValue("", "4个")).toBeNull();
  expect(typedValue("false", true)).toBe(false);
  expect(typedValue("=1+1", "文字")).toBe("=1+1");
});

test("editing begins with the exact value, not with its format", () => {
  expect(editableText({ value: 0.1, text: "10%" })).toBe("0.1");
  expect(editableText({ value: 3, formula: "SUM(A1:A2)" })).toBe("=SUM(A1:A2)");
  expect(editableText({ value: true })).toBe("TRUE");
  expect(editableText(undefined)).toBe("");
});
