import { sheetOf, type Book, type BookSheet } from "../model/book";
import type { EventKind } from "../model/events";
import { addSheet } from "../model/sheets";
import { ExcelFailure, Remote } from "../wire/remote";
import { customXmlParts } from "./custom-xml";
import { range } from "./range";
import { worksheet } from "./worksheet";

function worksheets(book: Book): Remote {
  const want = (kind: EventKind): null => {
    book.events.want(kind);
    return null;
  };
  const unwant = (kind: EventKind): null => {
    book.events.unwant(kind);
    return null;
  };
  return new Remote({
    kind: "WorksheetCollection",
    items: () => book.sheets.map((sheet) => worksheet(book, sheet)),
    item: (key) => {
      const sheet = sheetOf(book, key);
      if (sheet === undefined) throw new ExcelFailure("ItemNotFound", "The requested resource doesn't exist.");
      return worksheet(book, sheet);
    },
    methods: {
      getItemOrNullObject: (key) => {
        const sheet = sheetOf(book, key);
        return sheet === undefined ? null : worksheet(book, sheet);
      },
      add: (name) => worksheet(book, addSheet(book, name)),
      getActiveWorksheet: () => active(book, book.active),
      _RegisterDataChangedEvent: () => want("changed"),
      _UnregisterDataChangedEvent: () => unwant("changed"),
      _RegisterAddedEvent: () => want("added"),
      _UnregisterAddedEvent: () => unwant("added"),
      _RegisterDeletedEvent: () => want("deleted"),
      _UnregisterDeletedEvent: () => unwant("deleted"),
    },
  });
}

function active(book: Book, name: string): Remote {
  const sheet = sheetOf(book, name);
  if (sheet === undefined) throw new ExcelFailure("ItemNotFound", "There is no active worksheet.");
  return worksheet(book, sheet);
}

/** What concerns the add-in alone. */
function runtime({ events }: Book): Remote {
  return new Remote({
    kind: "Runtime",
    setters: {
      enableEvents: (given) => {
        events.areEnabled = given === true;
      },
    },
  });
}

/** The root of the object model. */
export function workbookObject(book: Book): Remote {
  return new Remote({
    kind: "Workbook",
    children: {
      worksheets: () => worksheets(book),
      protection: () =>
        new Remote({ kind: "WorkbookProtection", scalars: { protected: () => book.isStructureProtected } }),
      customXmlParts: () => customXmlParts(book),
      _Runtime: () => runtime(book),
    },
    methods: {
      getActiveCell: () => {
        const { area, active: at } = book.selection;
        const { row, column } = at ?? { row: area.top, column: area.left };
        return range(book, selectedSheet(book), { top: row, left: column, bottom: row, right: column });
      },
      getSelectedRange: () => {
        if (book.selection.isNoRange === true) throw nothingSelected();
        return range(book, selectedSheet(book), book.selection.area);
      },
    },
  });
}

function nothingSelected(): ExcelFailure {
  return new ExcelFailure("InvalidSelection", "The current selection is invalid for this operation.");
}

/** On a sheet that is only a chart there are no cells. */
function selectedSheet(book: Book): BookSheet {
  const sheet = sheetOf(book, book.selection.sheet);
  if (sheet === undefined) throw nothingSelected();
  return sheet;
}
