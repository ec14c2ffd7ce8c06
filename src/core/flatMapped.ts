/**
 * What `flatMap` gives, by a plain loop. The engine's own asks for every element in the most general way and takes several
 * times as long (docs/diagnosis.md has the ratio); a check of one workbook does this more than a thousand times.
 */
export function flatMapped<Element, Result>(
  list: readonly Element[],
  visit: (element: Element, index: number, list: readonly Element[]) => Result | readonly Result[],
): Result[] {
  const results: Result[] = [];
  for (let index = 0; index < list.length; index += 1) {
    // Lists have no holes here, and the index is within.
    const given = visit(list[index] as Element, index, list);
    if (isList(given)) for (const result of given) results.push(result);
    else results.push(given);
  }
  return results;
}

/** `Array.isArray` forgets that a list may be read-only. */
function isList<Result>(given: Result | readonly Result[]): given is readonly Result[] {
  return Array.isArray(given);
}
