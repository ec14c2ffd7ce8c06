/** Judges what the product says about a case. */
import type { Case, Injection } from "./case";
import { sameContent, type Content } from "./contents";
import { arithmeticFindings, type Edit, type Finding, type Fix, type Report } from "./report";

export interface Score {
  /** Some finding points at an injected cell, or says that numbers contradict each other. */
  readonly detected: boolean;
  /** The first finding suspects an injected cell. */
  readonly cellFirst: boolean;
  /** The first finding suspects one, or one of its first three repairs changes one. */
  readonly cellAmongThree: boolean;
  /** The first repair of the first finding restores one error and spoils nothing. */
  readonly valueFirst: boolean;
  readonly valueAmongThree: boolean;
  /** The confidence of that first repair; `undefined` without a repair. */
  readonly confidence: number | undefined;
  /** The first repairs of all findings together restore every error and spoil nothing. */
  readonly mended: boolean;
  /** How many findings say that numbers contradict each other. */
  readonly alarms: number;
}

type CellEdit = Extract<Edit, { address: string }>;

const isCellEdit = (edit: Edit): edit is CellEdit => "address" in edit;
const rowOf = (address: string) => Number(/\d+$/.exec(address)?.[0]);
const columnOf = (address: string) => /^[A-Z]+/.exec(address)?.[0];
const isEmpty = (content: Content) => content === null || content === "";

/** Which edits mend an injection; `undefined` where it stays. */
function mendingEdits(injection: Injection, edits: readonly Edit[]): readonly Edit[] | undefined {
  if (injection.row !== undefined) {
    return isMissing(injection) ? editsThatInsert(injection.row, edits) : editsThatRemove(injection.row, edits);
  }
  const found = injection.cells.map((cell) =>
    edits.find(
      (edit) =>
        isCellEdit(edit) &&
        edit.sheet === cell.sheet &&
        edit.address === cell.address &&
        sameContent(edit.after, cell.right),
    ),
  );
  return found.every((edit) => edit !== undefined) ? found : undefined;
}

const isMissing = ({ kind }: Injection) => kind === "missing-row";

type InjectedRow = NonNullable<Injection["row"]>;

/** Deletes the surplus row or the one above it, its twin, or empties it. */
function editsThatRemove(row: InjectedRow, edits: readonly Edit[]): readonly Edit[] | undefined {
  const twins = [row.row, row.row - 1];
  for (const twin of twins) {
    const inRow = edits.filter(
      (edit) => edit.sheet === row.sheet && (isCellEdit(edit) ? rowOf(edit.address) : edit.row) === twin,
    );
    const removes = inRow.some(
      (edit) => "delete" in edit || (isCellEdit(edit) && columnOf(edit.address) === row.column && isEmpty(edit.after)),
    );
    if (removes) return inRow;
  }
  return undefined;
}

/** Inserts a row into the table with the amount that is missing. */
function editsThatInsert(row: InjectedRow, edits: readonly Edit[]): readonly Edit[] | undefined {
  const insert = edits.find((edit) => "insert" in edit && edit.sheet === row.sheet && edit.row <= row.last + 1);
  if (insert === undefined || isCellEdit(insert)) return undefined;
  const inRow = edits.filter(
    (edit) => isCellEdit(edit) && edit.sheet === row.sheet && rowOf(edit.address) === insert.row,
  );
  const amount = inRow.find((edit) => isCellEdit(edit) && columnOf(edit.address) === row.column);
  const right = amount !== undefined && isCellEdit(amount) && sameContent(amount.after, Number(row.amount));
  return right ? [insert, ...inRow] : undefined;
}

const same = (edit: Edit) => isCellEdit(edit) && sameContent(edit.before, edit.after);

/** How many of the injections the edits mend; `undefined` where they spoil something. */
function mendedBy(injections: readonly Injection[], edits: readonly Edit[]): number | undefined {
  const mending = injections.map((injection) => mendingEdits(injection, edits));
  const useful = new Set(mending.flatMap((found) => found ?? []));
  // Two repairs that change the same cell in the same way count as one.
  const isUseful = (edit: Edit) => useful.has(edit) || [...useful].some((other) => sameEdit(edit, other));
  if (edits.some((edit) => !isUseful(edit) && !same(edit))) return undefined;
  return mending.filter((found) => found !== undefined).length;
}

function sameEdit(one: Edit, other: Edit): boolean {
  if (one.sheet !== other.sheet) return false;
  if (isCellEdit(one)) return isCellEdit(other) && one.address === other.address && sameContent(one.after, other.after);
  return !isCellEdit(other) && one.row === other.row && "delete" in one === "delete" in other;
}

function isInjected(injections: readonly Injection[], sheet: string, address: string): boolean {
  return injections.some((injection) => {
    const { cells, row } = injection;
    if (cells.some((cell) => cell.sheet === sheet && cell.address === address)) return true;
    if (row?.sheet !== sheet) return false;
    if (isMissing(injection))
      return row.totals?.some((total) => total.sheet === sheet && total.address === address) ?? false;
    const found = rowOf(address);
    return columnOf(address) === row.column && (found === row.row || found === row.row - 1);
  });
}

function touches(injections: readonly Injection[], fix: Fix): boolean {
  return fix.edits.some((edit) => {
    if (isCellEdit(edit)) return isInjected(injections, edit.sheet, edit.address);
    return injections.some(({ row }) => {
      if (row?.sheet !== edit.sheet) return false;
      return "insert" in edit ? edit.row <= row.last + 1 : edit.row === row.row || edit.row === row.row - 1;
    });
  });
}

function pointsAt(injections: readonly Injection[], finding: Finding): boolean {
  return [finding.suspect, ...finding.related].some(({ sheet, address }) => isInjected(injections, sheet, address));
}

export function score({ injections }: Pick<Case, "injections">, report: Report): Score {
  const arithmetic = arithmeticFindings(report);
  const [first] = arithmetic;
  const [fix] = first?.fixes ?? [];
  const missing = injections.filter(isMissing);
  const suspected = first !== undefined && isInjected(injections, first.suspect.sheet, first.suspect.address);
  const inserts = fix !== undefined && missing.length > 0 && fix.edits.some((edit) => "insert" in edit);
  const cellFirst = suspected || (inserts && touches(missing, fix));
  const someFirst = (first?.fixes ?? []).slice(0, 3);
  const restores = (candidate: Fix | undefined) =>
    candidate !== undefined && candidate.edits.length > 0 && (mendedBy(injections, candidate.edits) ?? 0) > 0;
  const all = arithmetic.flatMap((finding) => finding.fixes[0]?.edits ?? []);
  const pointing = report.findings.filter(({ outcome, severity }) => outcome === "fail" && severity !== "info");
  return {
    detected: arithmetic.length > 0 || pointing.some((finding) => pointsAt(injections, finding)),
    cellFirst,
    cellAmongThree: cellFirst || someFirst.some((candidate) => touches(injections, candidate)),
    valueFirst: restores(fix),
    valueAmongThree: someFirst.some(restores),
    confidence: fix?.confidence,
    mended: mendedBy(injections, all) === injections.length,
    alarms: arithmetic.length,
  };
}
