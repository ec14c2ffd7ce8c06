import { bind } from "./bind/bind";
import type { Submission } from "./bind/bound";
import type { ReadingHabits } from "./bind/habits";
import { rewritten, type Rewritten } from "./bind/rewritten";
import { LiveDiagnosis } from "./diagnosis/diagnose";
import type { Effort } from "./diagnosis/effort";
import { reportOf } from "./findingsReport";
import type { Form } from "./form";
import { withComputedValues } from "./formula/recalculate";
import { costingIdentities } from "./identities/costing";
import { amountOperand, unreadableAmounts } from "./identities/operands";
import { formIdentities } from "./identities/patterns";
import type { Identity, Operand } from "./identity";
import { sentence } from "./message";
import type { Report, Unchecked } from "./report";
import type { Rule } from "./rule";
import type { Workbook } from "./workbook";
import { changedCells } from "./workbookChanges";
import { Memory } from "./memory";
import { flatMapped } from "./flatMapped";

/** The forms and rules to check with. */
export interface Standards {
  readonly forms: readonly Form[];
  readonly rules: readonly Rule[];
  /** How a person wants the forms to be read. */
  readonly habits?: ReadingHabits;
  /** How far causes are looked for; a bench compares what less would reach. */
  readonly effort?: Effort;
}

/** Everything that is known of one read. */
interface Reading {
  readonly asRead: Workbook;
  readonly submission: Submission;
  /** What the forms and rules state; numbers in it may have been written anew since. */
  readonly fixed: readonly Identity[];
  /** What the costing texts state. */
  readonly costing: readonly Identity[];
  readonly unchecked: readonly Unchecked[];
  /** Rules that could not state their identities. */
  readonly failed: readonly Unchecked[];
  readonly diagnosis: LiveDiagnosis;
}

/**
 * The check of a workbook that is being edited. The first report binds the forms and states all identities; after an edit
 * of amounts and costing texts only what these touch is judged again, after any other edit everything is.
 * Never throws: a rule that does is reported as unchecked, and the others go on.
 */
export class LiveCheck {
  private readonly memory = new Memory();
  private reading: Reading;

  constructor(
    workbook: Workbook,
    private readonly standards: Standards,
  ) {
    this.reading = this.memory.during(() => this.readAnew(workbook));
  }

  /** What is to be said of the workbook as it now stands. */
  report(): Report {
    return this.memory.during(() => this.reportNow());
  }

  private reportNow(): Report {
    const { submission, fixed, costing, unchecked, diagnosis } = this.reading;
    const { findings, violated } = diagnosis.report();
    const failed: Unchecked[] = [...this.reading.failed];
    const judged = flatMapped(this.standards.rules, (rule) => attempt(submission, rule, rule.judge, failed));
    const all = [...findings, ...judged.map((finding) => ({ subject: "", ...finding }))];
    return reportOf(submission, all, [...unchecked, ...failed], {
      checked: fixed.length + costing.length,
      violated,
    });
  }

  /**
   * Takes over the next read of the same workbook.
   * @returns true when only what was edited had to be judged again.
   */
  update(workbook: Workbook): boolean {
    return this.memory.during(() => {
      const carried = this.carriedOver(workbook);
      this.reading = carried ?? this.readAnew(workbook);
      return carried !== undefined;
    });
  }

  private readAnew(asRead: Workbook): Reading {
    const { forms, rules, habits = {}, effort } = this.standards;
    const workbook = withComputedValues(asRead);
    const submission = bind(workbook, forms, habits);
    const failed: Unchecked[] = [];
    const fixed = [
      ...flatMapped(submission.forms, formIdentities),
      ...flatMapped(rules, (rule) => attempt(submission, rule, rule.identities, failed)),
    ];
    const { identities: costing, unchecked } = costingOf(submission);
    const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
    const ruleOf = (id: string): Rule | undefined => ruleById.get(id);
    const diagnosis = new LiveDiagnosis({ asRead, workbook }, [...fixed, ...costing], ruleOf, effort);
    return { asRead, submission, fixed, costing, unchecked, failed, diagnosis };
  }

  private carriedOver(workbook: Workbook): Reading | undefined {
    const { asRead, submission, costing, diagnosis } = this.reading;
    const changed = changedCells(asRead, workbook);
    // Values that other programs left out are computed over the whole workbook.
    if (changed === undefined || submission.workbook !== asRead) return undefined;
    const carried = rewritten(submission, workbook, changed);
    const numbers = carried && numbersOf(carried);
    if (carried === undefined || numbers === undefined) return undefined;
    const now = costingOf(carried.submission);
    const [before, after] = [new Set(costing), new Set(now.identities)];
    diagnosis.update(
      { asRead: workbook, workbook },
      {
        numbers,
        gone: costing.filter((identity) => !after.has(identity)),
        fresh: now.identities.filter((identity) => !before.has(identity)),
      },
    );
    const { submission: next } = carried;
    return {
      ...this.reading,
      asRead: workbook,
      submission: next,
      costing: now.identities,
      unchecked: now.unchecked,
    };
  }
}

/** What a rule says; a rule that throws says nothing, and that is noted in `failed`. */
function attempt<T>(
  submission: Submission,
  rule: Rule,
  work: ((submission: Submission) => readonly T[]) | undefined,
  failed: Unchecked[],
): readonly T[] {
  try {
    return work?.(submission) ?? [];
  } catch (error) {
    failed.push(failedRule(submission.workbook, rule, error));
    return [];
  }
}

/** What the costing texts of all forms state, and what could not be computed of the amounts and texts. */
function costingOf({ forms }: Submission): {
  readonly identities: readonly Identity[];
  readonly unchecked: readonly Unchecked[];
} {
  const unchecked: Unchecked[] = [];
  const identities = flatMapped(forms, (form) => {
    const costing = costingIdentities(form);
    unchecked.push(...unreadableAmounts(form).map((at) => ({ at, reason: sentence("unchecked/amount-unreadable") })));
    unchecked.push(...costing.unchecked.map(({ at, reason }) => ({ at, reason: sentence(`unchecked/${reason}`) })));
    return costing.identities;
  });
  return { identities, unchecked };
}

/** The amounts that were written anew; `undefined` where one is no amount any more, or has another unit. */
function numbersOf({ values }: Rewritten): readonly Operand[] | undefined {
  const numbers: Operand[] = [];
  for (const { form, before, after } of values) {
    const [was, is] = [amountOperand(form, before, "amount", ""), amountOperand(form, after, "amount", "")];
    if (was === undefined && is === undefined) continue;
    const isAlike =
      was?.unit === is?.unit &&
      (was?.value === null) === (is?.value === null) &&
      (was?.place.span === undefined) === (is?.place.span === undefined);
    if (is === undefined || !isAlike) return undefined;
    numbers.push(is);
  }
  return numbers;
}

function failedRule(workbook: Workbook, rule: Rule, error: unknown): Unchecked {
  const detail = error instanceof Error ? error.message : String(error);
  const at = { sheet: workbook.sheets[0]?.name ?? "", row: 0, column: 0 };
  return { at, reason: [{ key: "unchecked/rule-failed", values: { rule: rule.id, detail } }] };
}
