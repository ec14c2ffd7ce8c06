import { escapeText, unescapeText } from "../escapes";
import { PartChanges } from "../rows/partChanges";
import { contentOf, treeOf, withInner, type Element } from "../rows/tree";

/** The kinds of titles with how many there are of each, and the titles themselves. */
interface Titles {
  readonly counts: readonly Element[];
  readonly titles: readonly Element[];
  readonly vector: Element;
}

function titlesOf(text: string): Titles | undefined {
  const root = treeOf(text);
  const all = root === undefined ? [] : [...withInner(root)];
  const vectorIn = (name: string): Element | undefined =>
    all.find((element) => element.name === "vector" && element.parent?.name === name);
  const pairs = vectorIn("HeadingPairs");
  const vector = vectorIn("TitlesOfParts");
  if (pairs === undefined || vector === undefined) return undefined;
  const counts = [...withInner(pairs)].filter(({ name }) => name === "i4");
  return { counts, titles: vector.children, vector };
}

/**
 * The properties of the file with the titles of its worksheets changed; as they are where they do not list the sheets as
 * they stand, for nothing depends on them.
 * @param before the names of the worksheets in their order, and `after` with one more or one less.
 */
export function withTitles(text: string, before: readonly string[], after: readonly string[]): string {
  const found = titlesOf(text);
  if (found === undefined) return text;
  const { counts, titles, vector } = found;
  let first = 0;
  for (const count of counts) {
    const size = Number(contentOf(text, count) ?? "0");
    const own = titles.slice(first, first + size);
    const names = own.map((title) => unescapeText(contentOf(text, title) ?? ""));
    first += size;
    if (JSON.stringify(names) !== JSON.stringify(before)) continue;
    const changes = new PartChanges(text);
    changes.setContent(count, String(after.length));
    changes.setAttribute(vector, "size", String(titles.length + after.length - before.length));
    const place = after.findIndex((name, index) => name !== before[index]);
    if (after.length < before.length) {
      const gone = own[place < 0 ? after.length : place];
      if (gone !== undefined) changes.remove(gone);
    } else {
      const name = own[0]?.open.name ?? "vt:lpstr";
      const at = own[place]?.open.start ?? own.at(-1)?.end ?? vector.contentEnd;
      changes.insert(at, `<${name}>${escapeText(after[place] ?? "")}</${name}>`);
    }
    return changes.result();
  }
  return text;
}
