import { SaxesParser } from "saxes";
import type { Book, BookXml } from "../model/book";
import { ExcelFailure, Remote } from "../wire/remote";

/** The namespace of the root element; fails as Excel does for what is not well-formed. */
function namespaceOf(xml: unknown): string {
  const parser = new SaxesParser({ xmlns: true });
  let namespace: string | undefined;
  parser.on("opentag", ({ uri }) => (namespace ??= uri));
  try {
    parser.write(typeof xml === "string" ? xml : "").close();
  } catch {
    namespace = undefined;
  }
  if (namespace === undefined) throw new ExcelFailure("InvalidArgument", "The argument is invalid: no XML.");
  return namespace;
}

function notFound(): ExcelFailure {
  return new ExcelFailure("ItemNotFound", "The requested resource doesn't exist.");
}

function part(book: Book, held: BookXml): Remote {
  /** A part that was deleted after it was asked for is gone. */
  function stillThere(): BookXml {
    if (!book.customXml.includes(held)) throw notFound();
    return held;
  }
  return new Remote({
    kind: "CustomXmlPart",
    identity: { id: held.id },
    scalars: { id: () => held.id, namespaceUri: () => namespaceOf(held.xml) },
    methods: {
      getXml: () => stillThere().xml,
      setXml: (xml) => {
        namespaceOf(xml);
        stillThere().xml = String(xml);
        return null;
      },
      delete: () => {
        const gone = stillThere();
        book.customXml = book.customXml.filter((other) => other !== gone);
        return null;
      },
    },
  });
}

function scoped(book: Book, namespace: string): Remote {
  const here = () => book.customXml.filter(({ xml }) => namespaceOf(xml) === namespace);
  return new Remote({
    kind: "CustomXmlPartScopedCollection",
    items: () => here().map((held) => part(book, held)),
    item: (id) => {
      const held = here().find((one) => one.id === id);
      if (held === undefined) throw notFound();
      return part(book, held);
    },
  });
}

/** The custom XML parts of the workbook. */
export function customXmlParts(book: Book): Remote {
  return new Remote({
    kind: "CustomXmlPartCollection",
    methods: {
      getByNamespace: (namespace) => scoped(book, String(namespace)),
      add: (xml) => {
        namespaceOf(xml);
        const held = { id: `{xml-${String(book.nextRule++)}}`, xml: String(xml) };
        book.customXml.push(held);
        return part(book, held);
      },
    },
  });
}
