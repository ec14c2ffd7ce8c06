import type { BoundRow } from "../../core/bind/bound";
import type { CellValue } from "../../core/cell";
import { mainRows, type Summary } from "../../forms/funds";
import { numberLike } from "../add/numberLike";
import { chineseNumber } from "../chineseNumber";

/** How the rows of an 附表2 are numbered: in another kind of numbers, a row would be no 大项 or no 小项. */
export interface FundNumbers {
  readonly main: (number: number) => CellValue;
  readonly part: (number: number) => CellValue;
}

/** Numbers as the first row of the same depth bears one; 一 and 1 where none does. */
export function fundNumbers(summary: Summary): FundNumbers {
  const mains = mainRows(summary);
  const main = firstNumber(mains.map(({ row }) => row));
  const part = firstNumber(mains.flatMap(({ parts }) => parts));
  return {
    main: (number) => numberLike(main, number) ?? chineseNumber(number),
    part: (number) => numberLike(part, number) ?? number,
  };
}

function firstNumber(rows: readonly BoundRow[]): CellValue {
  return (
    rows.map(({ cells }) => cells["number"]).find((value) => value !== undefined && value.text !== "")?.value ?? null
  );
}
