import { qualifiedAddress } from "../../core/a1";
import type { Submission } from "../../core/bind/bound";
import { cellKey, type CellRef } from "../../core/cell";
import { sentence } from "../../core/message";
import { cellOf } from "../../core/workbook";
import type { PlanStep } from "../plan";
import { relationsWithProjects } from "../../forms/agreement/across";
import { reference, sumFormula } from "./links";
import type { Relation } from "../../forms/agreement/relations";
import type { Slot } from "../../forms/agreement/slots";

/** A formula that was a copy of one cell, which is gone, itself or with its sheet: #REF!, '附表2'!#REF!, #REF!C6&"". */
const DEAD = /^\+?(?:(?:'[^']*'|[^'!&+*/()]*)!)?#REF!(?:\$?[A-Z]{1,3}\$?\d+)?(?:&"")?$/;

/** What should hold the same as another place. */
interface Copy {
  readonly to: Slot;
  readonly from: Slot;
  readonly isText: boolean;
}

function copiesIn(relation: Relation): readonly Copy[] {
  switch (relation.kind) {
    case "sum": {
      const [part, ...others] = relation.parts;
      if (part === undefined || others.length > 0) return [];
      return both(relation.total, part, false);
    }
    case "same-text":
      return both(relation.one, relation.other, true);
    case "carried-text":
      return [{ from: relation.from, to: relation.to, isText: true }];
    case "shared-text":
    case "given-text":
      return [];
  }
}

function both(one: Slot, other: Slot, isText: boolean): readonly Copy[] {
  return [
    { to: one, from: other, isText },
    { to: other, from: one, isText },
  ];
}

/**
 * Formulas that copied a cell whose row was lost copy the place again that they should hold the same as. One that was more
 * than a copy is left alone.
 */
export function deadCopies(submission: Submission): readonly PlanStep[] {
  const { workbook } = submission;
  const isDead = (at: CellRef): boolean => DEAD.test(cellOf(workbook, at)?.formula ?? "");
  // What itself follows from a dead copy shows an error, too.
  const isSound = (at: CellRef): boolean => cellOf(workbook, at)?.error === undefined;
  const seen = new Set<string>();
  return relationsWithProjects(submission)
    .flatMap(copiesIn)
    .flatMap(({ to, from, isText }): readonly PlanStep[] => {
      const { at } = to.value;
      const source = from.value;
      const isWhole = to.value.span === undefined && source.span === undefined && source.text !== "";
      if (!isWhole || seen.has(cellKey(at)) || !isDead(at) || !isSound(source.at)) return [];
      const formula = isText
        ? `${reference(source.at, at.sheet)}&""`
        : sumFormula([{ sign: 1, slot: from }], at.sheet, to.value.unit);
      if (formula === undefined) return [];
      seen.add(cellKey(at));
      const words = { cell: qualifiedAddress(at), name: to.name, formula: `=${formula}` };
      const expect = cellOf(workbook, at)?.value ?? null;
      return [{ message: sentence("fill/copy", words), at, edits: [{ kind: "set-formula", at, formula, expect }] }];
    });
}
