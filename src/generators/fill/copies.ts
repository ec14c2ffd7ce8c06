import type { Submission } from "../../core/bind/bound";
import { cellKey } from "../../core/cell";
import { flatMapped } from "../../core/flatMapped";
import { relationsWithProjects } from "../../forms/agreement/across";
import type { Relation } from "../../forms/agreement/relations";
import type { Slot } from "../../forms/agreement/slots";

/** What should hold the same as other places, or come to what they do. */
export interface Copy {
  readonly to: Slot;
  readonly from: readonly Slot[];
  readonly isText: boolean;
}

function copiesIn(relation: Relation): readonly Copy[] {
  switch (relation.kind) {
    case "sum": {
      const { total, parts } = relation;
      const [part, ...others] = parts;
      const back = part === undefined || others.length > 0 ? [] : [{ to: part, from: [total], isText: false }];
      return [{ to: total, from: parts, isText: false }, ...back];
    }
    case "same-text":
      return [
        { to: relation.one, from: [relation.other], isText: true },
        { to: relation.other, from: [relation.one], isText: true },
      ];
    case "carried-text":
      return [{ from: [relation.from], to: relation.to, isText: true }];
    case "shared-text":
    case "given-text":
      return [];
  }
}

/** What each cell of a submission may copy, where it and what it copies are cells of their own. */
export function copiesByCell(submission: Submission): readonly (readonly [Copy, ...Copy[]])[] {
  const copies = flatMapped(relationsWithProjects(submission), copiesIn).filter(({ to, from }) =>
    [to, ...from].every(({ value }) => value.span === undefined),
  );
  const byCell = new Map<string, [Copy, ...Copy[]]>();
  for (const copy of copies) {
    const key = cellKey(copy.to.value.at);
    const known = byCell.get(key);
    if (known === undefined) byCell.set(key, [copy]);
    else known.push(copy);
  }
  return [...byCell.values()];
}
