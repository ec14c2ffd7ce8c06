import type { Span } from "../cell";
import { numbersOf, type CostingNumber } from "./expression";
import type { CostingReading } from "./reading";
import { flatMapped } from "../flatMapped";

/** What a piece of a costing text is: one of its numbers, a unit, or what stands between them. */
export type PieceKind = "count" | "price" | "share" | "result" | "unit" | "malformed" | "plain";

/** A piece of a costing text with its place in it. */
export interface Piece {
  readonly kind: PieceKind;
  readonly span: Span;
}

/** Cuts a text into its numbers, their units, and the rest; joined, the pieces give the text again. */
export function piecesOf(text: string, reading: CostingReading): readonly Piece[] {
  const marked = [
    ...numberPieces(reading),
    ...reading.malformed.map(({ span }): Piece => ({ kind: "malformed", span })),
  ]
    .filter(({ span }) => span.end > span.start)
    .sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  const pieces: Piece[] = [];
  let at = 0;
  for (const piece of marked) {
    if (piece.span.start < at) continue;
    if (piece.span.start > at) pieces.push({ kind: "plain", span: { start: at, end: piece.span.start } });
    pieces.push(piece);
    at = piece.span.end;
  }
  if (at < text.length) pieces.push({ kind: "plain", span: { start: at, end: text.length } });
  return pieces;
}

function numberPieces({ equations, result, calculations }: CostingReading): readonly Piece[] {
  const results = new Set(equations.map(({ stated }) => stated.span.start));
  const expressions = [
    ...equations.map(({ computed }) => computed),
    ...calculations,
    ...(result === null ? [] : [result]),
  ];
  const numbers = [...flatMapped(expressions, numbersOf), ...equations.map(({ stated }) => stated)];
  return flatMapped(numbers, (number) => piecesOfNumber(number, results.has(number.span.start)));
}

function piecesOfNumber(number: CostingNumber, isResult: boolean): readonly Piece[] {
  const { span, unitSpan, counts, per } = number;
  const units = [...(unitSpan === null ? [] : [unitSpan]), ...[...counts, ...per].map((measure) => measure.span)];
  return [{ kind: kindOf(number, isResult), span }, ...units.map((unit): Piece => ({ kind: "unit", span: unit }))];
}

function kindOf({ kind, isImplied }: CostingNumber, isResult: boolean): PieceKind {
  if (isResult || kind === "amount") return "result";
  return isImplied === true ? "unit" : kind;
}
