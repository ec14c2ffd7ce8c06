import { nameOf, type BoundForm } from "../../core/bind/bound";
import type { FormContent } from "../../core/formContent";
import { foldLabel } from "../../core/text";
import { amountField } from "../../forms/directions";
import type { Direction } from "../../forms/funds";
import { periodMeant } from "../../forms/agreement/period";
import { sumRelation, type Relation } from "../../forms/agreement/relations";
import { fieldSlot, isEmpty } from "../../forms/agreement/slots";
import { addsUp } from "./sums";

/** Fields that each project has of its own. */
const OWN = ["implementationTarget", "annualTarget"];

/** What all projects of a department say alike: who they are of and for how long. */
export function sharedTexts(siblings: readonly Direction[]): FormContent["fields"] {
  const [first] = siblings;
  if (first === undefined) return {};
  const shared = Object.entries(first.form.fields).flatMap(([field, { kind }]) => {
    if (kind !== "text" || field === first.form.namedBy || OWN.includes(field)) return [];
    const texts = siblings.map((sibling) => sibling.fields[field]?.text ?? "");
    const meant = new Set(texts.map(field === "implementationPeriod" ? periodMeant : foldLabel));
    const [text = ""] = texts;
    return text === "" || meant.size > 1 ? [] : [[field, { value: text }] as const];
  });
  return Object.fromEntries(shared);
}

/**
 * Amounts that in all projects of a department are what the project comes to, such as what the treasury pays of it, or the
 * total of its costing.
 */
export function sharedAmounts(siblings: readonly Direction[]): (form: BoundForm) => readonly Relation[] {
  const [first] = siblings;
  if (first === undefined) return () => [];
  const whole = amountField(first);
  const alike = Object.entries(first.form.fields).flatMap(([field, { kind }]) =>
    kind === "amount" && field !== whole && siblings.every((one) => isWhole(one, field)) ? [field] : [],
  );
  return (form) => {
    const slot = fieldSlot(form, whole);
    return alike.flatMap((field) => sumRelation(fieldSlot(form, field), [slot]));
  };
}

function isWhole(sibling: Direction, field: string): boolean {
  const [slot, whole] = [fieldSlot(sibling, field), fieldSlot(sibling, amountField(sibling))];
  // What is added up of printed amounts may be off by the way they are printed.
  return slot !== undefined && !isEmpty(slot) && addsUp(whole, [slot]);
}

/** What the costings of projects call the things that a project consists of; `undefined` where they print no costing. */
export function costingColumn(siblings: readonly Direction[]): "content" | "item" | undefined {
  const printed = siblings.flatMap(({ tables }) => tables["costing"] ?? []);
  const [row] = printed;
  if (row === undefined) return undefined;
  if (row.cells["content"] !== undefined) return "content";
  return row.cells["item"] === undefined ? undefined : "item";
}

/** The projects among which a new one stands, in one edition: that of most of them, and of the last among equals. */
export function likeOf(projects: readonly Direction[]): readonly Direction[] {
  const editions = new Map<string, Direction[]>();
  for (const project of projects.filter((one) => nameOf(one) !== "" && isOnItsOwnSheet(one))) {
    const edition = project.form.edition ?? "";
    editions.set(edition, [...(editions.get(edition) ?? []), project]);
  }
  return [...editions.values()].reduce<readonly Direction[]>(
    (best, one) => (one.length >= best.length ? one : best),
    [],
  );
}

/** A list has all its projects on one sheet; a further one is a row of it. */
function isOnItsOwnSheet({ form }: Direction): boolean {
  return form.listedIn === undefined && form.looksBack !== true;
}
