import type { Pointer } from "../core/bind/pointing";
import type { CellRef } from "../core/cell";
import type { ChangeSet } from "../core/edit";
import type { Finding } from "../core/finding";
import { sentence, type Message } from "../core/message";
import type { Failure, Outcome } from "../core/outcome";
import type { Report } from "../core/report";
import type { Workbook } from "../core/workbook";
import type { Host, Marking, Writer } from "../host/port";
import { realClock, type Clock } from "./clock";
import { briefFollowing, Following, type FollowingMemory, type FollowingState } from "./following";
import { briefMemory, type LabelMemory } from "./labelMemory";
import { Judging, type Judgement } from "./judging";
import { eachAnew, type Check, type StartChecking } from "./liveChecker";
import { SuspectMarks } from "./marking";
import { readingCommands, type ReadingChoices } from "./readingCommands";

/** What the pane shows; a new object after every change. */
export interface SessionState {
  readonly activity: "idle" | "checking" | "writing";
  /** The last check; `null` before the first. */
  readonly report: Report | null;
  /** The last refusal in words, until the next command. */
  readonly failure: Failure | null;
  /** A short success in words, until the next command. */
  readonly notice: Message | null;
  /** The fingerprint of the finding that was shown last. */
  readonly selected: string | null;
  /** How the person wants the forms to be read. */
  readonly reading: ReadingChoices;
  /** What 撤销 would take back next; `null` when there is nothing. */
  readonly undoable: Message | null;
  /** 随改随查: whether the report follows the edits of the workbook. */
  readonly following: FollowingState;
}

/** The commands of the product over one open workbook: no React, no Office. */
export interface Session {
  getState(): SessionState;
  /** @returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void;
  /** 检查: reads, checks and marks the suspects. */
  validate(): Promise<void>;
  /** 清除标记. */
  clearMarks(): Promise<void>;
  /** Selects the suspect of a finding in the host and remembers it. */
  showFinding(fingerprint: string): Promise<void>;
  /** Shows any cell, such as a piece of evidence. */
  showCell(at: CellRef): Promise<void>;
  /** 修改: writes one repair of a finding, then checks again. `fix` counts from zero. */
  applyFix(fingerprint: string, fix: number): Promise<void>;
  /**
   * Writes any change set (a cell typed by hand in the page) so that 撤销 can take it back; does not check by itself.
   * @param write writes it in place of the host, by another hand than ours: then what follows edits follows this one.
   */
  applyChanges(changes: ChangeSet, write?: Writer["apply"]): Promise<boolean>;
  /** 撤销: takes back the last thing written, then checks again if a check had been made. */
  undo(): Promise<void>;
  /** Reads all forms by one regional profile, or with `null` by the one that is recognised; kept with the workbook. */
  chooseProfile(id: string | null): Promise<void>;
  /** 指出单元格: the selected cell holds this field (or heads this `table.column`); its label is remembered. */
  pointAt(pointer: Omit<Pointer, "at">): Promise<void>;
  /** Forgets all labels that were pointed at, in this workbook and on this machine. */
  forgetLabels(): Promise<void>;
  /** 随改随查: after the first check, the report and the marks follow the edits of the workbook, or no longer do. */
  followEdits(isOn: boolean): void;
}

/** What a session may be given beside its host; everything has a simple substitute. */
export interface SessionOptions {
  /** Remembers labels from one workbook to the next. */
  readonly labels?: LabelMemory;
  /** Judges edited workbooks faster than anew each time. */
  readonly startChecking?: StartChecking;
  /** Remembers whether edits are followed. */
  readonly following?: FollowingMemory;
  readonly clock?: Clock;
}

const NOTHING_YET = {
  activity: "idle",
  report: null,
  failure: null,
  notice: null,
  selected: null,
  reading: { profile: null, labels: 0 },
  undoable: null,
} as const;

/**
 * Opens a session over a host.
 * @param check judges one snapshot; it never throws.
 */
export function createSession(host: Host, check: Check, options: SessionOptions = {}): Session {
  const { labels: memory = briefMemory(), startChecking = eachAnew(check) } = options;
  const listeners = new Set<() => void>();
  const journal: ChangeSet[] = [];
  const marks = new SuspectMarks(host);
  let queue: Promise<unknown> = Promise.resolve();

  const following = new Following({
    host,
    clock: options.clock ?? realClock,
    memory: options.following ?? briefFollowing(),
    enqueue(work) {
      queue = queue.then(work).catch(() => undefined);
    },
    judge: judgeAgain,
    show: (now) => {
      update({ following: now });
    },
  });
  let state: SessionState = { ...NOTHING_YET, following: following.now() };

  function update(change: Partial<SessionState>): void {
    state = { ...state, ...change, undoable: journal.at(-1)?.title ?? null };
    for (const listener of listeners) listener();
  }

  /** Commands run one after the other, however fast the buttons are pressed. */
  function command<T>(activity: SessionState["activity"], work: () => Promise<T>): Promise<T> {
    const run = async (): Promise<T> => {
      update({ activity, failure: null, notice: null });
      try {
        return await work();
      } finally {
        update({ activity: "idle" });
      }
    };
    const result = queue.then(run);
    queue = result.catch(() => undefined);
    return result;
  }

  function accept<T>(outcome: Outcome<T>): outcome is { readonly ok: true; readonly value: T } {
    if (!outcome.ok) update({ failure: outcome.failure });
    return outcome.ok;
  }

  function reportMarking(marking: Outcome<Marking>): void {
    if (accept(marking) && marking.value.refusedSheets.length > 0) {
      update({ notice: sentence("pane/marks-refused", { sheets: marking.value.refusedSheets.join("、") }) });
    }
  }

  function showJudgement({ report, choices }: Judgement): void {
    const stillThere = report.findings.some((finding) => finding.fingerprint === state.selected);
    update({ report, reading: choices, selected: stillThere ? state.selected : null });
  }

  async function checkNow(): Promise<void> {
    // Before the reading, so that no edit falls between the two.
    following.begin();
    const read = await host.read();
    if (!accept(read)) return;
    const judgement = judging.anew(read.value);
    following.caughtUp();
    showJudgement(judgement);
    reportMarking(await marks.mark(judgement.report.findings));
  }

  /** Judges a workbook that may have been edited since; marks that cannot be brought up to date are tried again next time. */
  async function judgeAgain(workbook: Workbook): Promise<void> {
    const judgement = judging.again(workbook);
    if (judgement !== null) showJudgement(judgement);
    await marks.follow(state.report?.findings ?? []);
  }

  const reading = readingCommands({
    host,
    memory,
    refuse: (failure) => {
      update({ failure });
    },
    say: (notice) => {
      update({ notice });
    },
    async checkAgain() {
      await checkNow();
      return state.failure === null;
    },
  });

  const judging = new Judging(startChecking, (workbook) => reading.habitsFor(workbook));

  function findingOf(fingerprint: string): Finding | undefined {
    return state.report?.findings.find((finding) => finding.fingerprint === fingerprint);
  }

  async function write(changes: ChangeSet, apply: Writer["apply"] = (given) => host.apply(given)): Promise<boolean> {
    const written = await apply(changes);
    if (!accept(written)) return false;
    journal.push({ ...written.value, title: changes.title });
    return true;
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    validate: () => command("checking", checkNow),
    clearMarks: () =>
      command("idle", async () => {
        const cleared = await marks.clear();
        if (!accept(cleared)) return;
        const key = cleared.value === 0 ? "pane/no-marks" : "pane/marks-cleared";
        update({ notice: sentence(key, { count: String(cleared.value) }) });
      }),
    showFinding: (fingerprint) =>
      command("idle", async () => {
        const finding = findingOf(fingerprint);
        if (finding === undefined) return;
        update({ selected: fingerprint });
        accept(await host.show(finding.suspect.at));
      }),
    showCell: (at) => command("idle", async () => void accept(await host.show(at))),
    applyFix: (fingerprint, fix) =>
      command("writing", async () => {
        const changes = findingOf(fingerprint)?.fixes[fix]?.changes;
        if (changes === undefined || !(await write(changes))) return;
        await checkNow();
        if (state.failure === null) update({ notice: [{ key: "pane/applied", values: {} }, ...changes.title] });
      }),
    applyChanges: (changes, apply) => command("writing", () => write(changes, apply)),
    undo: () =>
      command("writing", async () => {
        const last = journal.at(-1);
        if (last === undefined) return;
        if (!accept(await host.apply(last))) return;
        journal.pop();
        if (state.report !== null) await checkNow();
        if (state.failure === null) update({ notice: [{ key: "pane/undone", values: {} }, ...last.title] });
      }),
    chooseProfile: (id) => command("checking", () => reading.chooseProfile(id)),
    pointAt: (pointer) => command("checking", () => reading.pointAt(pointer)),
    forgetLabels: () => command("checking", () => reading.forgetLabels()),
    followEdits(isOn) {
      following.switchTo(isOn);
    },
  };
}
