import type { Book, BookXml } from "../model/book";
import { ExcelFailure, Remote } from "../wire/remote";

function namespaceOf(xml: string): string {
  const root = /^(?:\s*<\?[^>]*\?>)?\s*<([\w.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*>[^<>]*<\/\1>\s*$/.exec(xml);
  if (root === null) throw new ExcelFailure("InvalidArgument", "The XML is not well-formed.");
  return /\sxmlns="([^"]*)"/.exec(root[2] ?? "")?.[1] ?? "";
}

function part(book: Book, held: BookXml): Remote {
  return new Remote({
    kind: "CustomXmlPart",
    identity: { id: held.id },
    scalars: { id: () => held.id, namespaceUri: () => namespaceOf(held.xml) },
    methods: {
      getXml: () => held.xml,
      setXml: (xml) => {
        namespaceOf(String(xml));
        held.xml = String(xml);
        return null;
      },
      delete: () => {
        book.customXml = book.customXml.filter((other) => other !== held);
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
      if (held === undefined) throw new ExcelFailure("ItemNotFound", "The requested resource doesn't exist.");
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
        namespaceOf(String(xml));
        const held = { id: `{xml-${String(book.nextRule++)}}`, xml: String(xml) };
        book.customXml.push(held);
        return part(book, held);
      },
    },
  });
}
