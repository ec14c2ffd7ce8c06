/** The number that the name of a sheet gives, whatever else it says: 附表3-2, 附表3-2支出方向. */
const NAMED = /附[表件]\s*(\d+)\s*[-－—]\s*(\d+)(?!\s*[-－—.．\d])/;

/** A copied sheet is called as the one that it was copied from, with a number in brackets behind it. */
const COPIED = /[(（]\s*\d+\s*[)）]\s*$/;

/** One of several sheets that are only counted: 方向2. 附表3 and 表3 name the kind, Sheet2 is no name that a person gave. */
const COUNTED = /^(\D*\p{Script=Han})(?<![表件])\s*(\d{1,2})\s*$/u;

/**
 * The number of a form that the name of its sheet gives; `undefined` where it gives none, or the sheet holds several of them.
 * A name that only counts is heard where all do, from 1 on in the order of the sheets.
 * It is evidence against what the form bears, so that less counts here than where any number in a name will do.
 * @param sheets the names of the sheets of all forms of the kind, in their order.
 * @param main the number of the kind: 3 in 附表3-2.
 */
export function numberNamed(sheets: readonly string[], index: number, main: string): number | undefined {
  const name = sheets[index] ?? "";
  if (COPIED.test(name) || sheets.filter((sheet) => sheet === name).length > 1) return undefined;
  const [, kind, number] = NAMED.exec(name) ?? [];
  if (kind === main) return Number(number);
  const [, words] = COUNTED.exec(name) ?? [];
  const isCount = sheets.every((sheet, place) => {
    const counted = COUNTED.exec(sheet);
    return counted?.[1] === words && Number(counted?.[2]) === place + 1;
  });
  return isCount ? index + 1 : undefined;
}
