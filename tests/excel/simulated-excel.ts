import type { Workbook } from "../../src/core/workbook";
import type { Book } from "./model/book";
import { bookFrom, workbookFrom } from "./model/convert";
import { Person } from "./model/person";
import { workbookObject } from "./objects/workbook";
import { Batch, References } from "./wire/batch";
import { ExcelFailure, SimulationGap, type Remote } from "./wire/remote";
import type { Request, Response } from "./wire/request";

/** An Excel without Excel: answers the batches of Microsoft's client library over a workbook in memory. */
export class SimulatedExcel {
  /** The open workbook, to look at and to meddle with as a person would. */
  readonly book: Book;
  readonly person: Person;
  /** Requests so far, not counting those that only free references. */
  roundTrips = 0;
  /** What was asked for and is not simulated; a test with any of these has failed. */
  readonly gaps: string[] = [];
  /** Makes the batch fail that would be the n-th from now (1 is the next) with an error of Excel's. */
  private sabotage: { after: number; code: string } | undefined;
  private obstacle: { actionName: string; code: string } | undefined;
  private readonly references = new References();
  private readonly root: Remote;

  constructor(workbook: Workbook) {
    this.book = bookFrom(workbook);
    this.person = new Person(this.book);
    this.root = workbookObject(this.book);
  }

  /** What the workbook holds now. */
  workbook(): Workbook {
    return workbookFrom(this.book);
  }

  /** References that the library has not freed yet. */
  get keptReferences(): number {
    return this.references.size;
  }

  failBatch(after: number, code: string): void {
    this.sabotage = { after, code };
  }

  /** Makes the next action of that name (`Values`, `Formulas`, `Delete`, …) fail inside its batch. */
  failHalfWay(actionName: string, code: string): void {
    this.obstacle = { actionName, code };
  }

  /** Answers one request of the library. */
  answer(request: Request): Response {
    const onlyFrees = request.Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === 1);
    const isRelease = onlyFrees && request.Actions.some(({ Name }) => Name === "_RemoveReference");
    if (!isRelease) this.roundTrips++;
    // Freeing does not look at cells, so that it works while one is edited.
    const refused = isRelease ? undefined : this.refusedCode();
    if (refused !== undefined) return failed(refused);
    try {
      return new Batch(request, this.root, this.references, (name) => {
        this.standInTheWay(name);
      }).answer();
    } catch (gap) {
      if (gap instanceof SimulationGap) this.gaps.push(gap.message);
      throw gap;
    }
  }

  private standInTheWay(actionName: string): void {
    if (this.obstacle?.actionName !== actionName) return;
    const { code } = this.obstacle;
    this.obstacle = undefined;
    throw new ExcelFailure(code, "It did not work.");
  }

  private refusedCode(): string | undefined {
    if (this.book.isEditing) return "InvalidOperationInCellEditMode";
    if (this.sabotage === undefined || --this.sabotage.after > 0) return undefined;
    const { code } = this.sabotage;
    this.sabotage = undefined;
    return code;
  }
}

function failed(code: string): Response {
  const message = code === "InvalidOperationInCellEditMode" ? "Excel is in cell-editing mode." : "It did not work.";
  return { Results: [], Error: { Code: code, Message: message, ActionIndex: 0, Location: "" } };
}
