import type { BookSheet } from "../model/book";
import { ExcelFailure, Remote } from "../wire/remote";

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"];
const PAGES = ["defaultForAllPages", "firstPage", "oddPages", "evenPages"] as const;
const TEXTS = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] as const;

/** Excel refuses a longer header or footer. */
const LONGEST = 255;

/** What is printed into the edges of a sheet's pages; kept in its print settings by path. */
export function headersFooters(sheet: BookSheet): Remote {
  const put = (path: string, value: unknown, isAllowed: boolean): void => {
    if (!isAllowed) throw new ExcelFailure("InvalidArgument", `The argument is invalid: ${String(value)}`);
    sheet.page.set(path, value);
  };
  const textOf = (path: string): string => {
    const held = sheet.page.get(path);
    return typeof held === "string" ? held : "";
  };
  const flags = ["useSheetMargins", "useSheetScale"];
  return new Remote({
    kind: "HeaderFooterGroup",
    scalars: {
      state: () => textOf("headersFooters.state") || "Default",
      ...Object.fromEntries(flags.map((name) => [name, () => sheet.page.get(`headersFooters.${name}`) !== false])),
    },
    setters: {
      state: (given) => {
        put("headersFooters.state", given, STATES.includes(String(given)));
      },
      ...Object.fromEntries(
        flags.map((name) => [
          name,
          (given: unknown) => {
            put(`headersFooters.${name}`, given, typeof given === "boolean");
          },
        ]),
      ),
    },
    children: Object.fromEntries(
      PAGES.map((page) => [
        page,
        () =>
          new Remote({
            kind: "HeaderFooter",
            scalars: Object.fromEntries(
              TEXTS.map((name) => [name, () => textOf(`headersFooters.${page}.${name}`)] as const),
            ),
            setters: Object.fromEntries(
              TEXTS.map((name) => [
                name,
                (given: unknown) => {
                  put(`headersFooters.${page}.${name}`, given, typeof given === "string" && given.length <= LONGEST);
                },
              ]),
            ),
          }),
      ]),
    ),
  });
}
