import type { Pointer } from "../core/bind/pointing";
import type { CellRef } from "../core/cell";
import type { ChangeSet } from "../core/edit";
import type { Finding } from "../core/finding";
import { sentence } from "../core/message";
import { success, type Outcome } from "../core/outcome";
import type { Workbook } from "../core/workbook";
import type { Host, Marking, Writer } from "../host/port";
import { realClock, type Clock } from "./clock";
import { briefFollowing, Following, type FollowingMemory } from "./following";
import { Journal } from "./journal";
import { Judging, type Judgement } from "./judging";
import { briefMemory, type LabelMemory } from "./labelMemory";
import { eachAnew, type Check, type StartChecking } from "./liveChecker";
import { SuspectMarks } from "./marking";
import { planningCommands, type PlanningCommands } from "./planning";
import type { MakePreview } from "./preview";
import { readingCommands } from "./readingCommands";
import { NOTHING_YET, type SessionState } from "./sessionState";
import { SessionStore } from "./sessionStore";

export type { SessionState } from "./sessionState";

/** The commands of the product over one open workbook: no React, no Office. */
export interface Session extends PlanningCommands {
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
  /** Plans what is to be filled in, repaired or added; nothing is where it is left out. */
  readonly planning?: MakePreview;
  /** Remembers whether edits are followed. */
  readonly following?: FollowingMemory;
  readonly clock?: Clock;
}

/** Finds nothing to write, whatever is asked. */
const nothingPlanned: MakePreview = (request, { revision }) =>
  Promise.resolve(success({ request, revision, steps: [], differences: [], remarks: [], edits: [] }));

/**
 * Opens a session over a host.
 * @param check judges one snapshot; it never throws.
 */
export function createSession(host: Host, check: Check, options: SessionOptions = {}): Session {
  const { labels: memory = briefMemory(), startChecking = eachAnew(check), planning = nothingPlanned } = options;
  const marks = new SuspectMarks(host);
  const following = new Following({
    host,
    clock: options.clock ?? realClock,
    memory: options.following ?? briefFollowing(),
    enqueue: (work) => {
      store.enqueue(work);
    },
    judge: judgeAgain,
    show: (now) => {
      store.update({ following: now });
    },
  });
  const store = new SessionStore({ ...NOTHING_YET, following: following.now() });
  const journal = new Journal(host, store);

  function reportMarking(marking: Outcome<Marking>): void {
    if (store.accept(marking) && marking.value.refusedSheets.length > 0) {
      store.update({ notice: sentence("pane/marks-refused", { sheets: marking.value.refusedSheets.join("、") }) });
    }
  }

  function showJudgement({ report, choices }: Judgement): void {
    const { selected } = store.state;
    const stillThere = report.findings.some((finding) => finding.fingerprint === selected);
    store.update({ report, reading: choices, selected: stillThere ? selected : null });
  }

  async function checkNow(): Promise<void> {
    // Before the reading, so that no edit falls between the two.
    following.begin();
    const read = await host.read();
    if (!store.accept(read)) return;
    const judgement = judging.anew(read.value);
    following.caughtUp();
    showJudgement(judgement);
    reportMarking(await marks.mark(judgement.report.findings));
  }

  async function lookNow(): Promise<void> {
    const read = await host.read();
    if (store.accept(read)) showJudgement(judging.anew(read.value));
  }

  /** Judges a workbook that may have been edited since; marks that cannot be brought up to date are tried again next time. */
  async function judgeAgain(workbook: Workbook): Promise<void> {
    const judgement = judging.again(workbook);
    if (judgement !== null) showJudgement(judgement);
    await marks.follow(store.state.report?.findings ?? []);
  }

  const reading = readingCommands({
    host,
    memory,
    refuse: (failure) => {
      store.update({ failure });
    },
    say: (notice) => {
      store.update({ notice });
    },
    async checkAgain() {
      await checkNow();
      return store.state.failure === null;
    },
  });
  const judging = new Judging(startChecking, (workbook) => reading.habitsFor(workbook));
  const plans = planningCommands({
    host,
    store,
    journal,
    makePreview: planning,
    habitsFor: (workbook) => reading.habitsFor(workbook).habits,
    checkNow,
    lookNow,
  });

  function findingOf(fingerprint: string): Finding | undefined {
    return store.state.report?.findings.find((finding) => finding.fingerprint === fingerprint);
  }

  return {
    ...plans,
    getState: () => store.state,
    subscribe: (listener) => store.subscribe(listener),
    validate: () =>
      store.command("checking", async () => {
        store.update({ task: null, preview: null });
        await checkNow();
      }),
    clearMarks: () =>
      store.command("idle", async () => {
        const cleared = await marks.clear();
        if (!store.accept(cleared)) return;
        const key = cleared.value === 0 ? "pane/no-marks" : "pane/marks-cleared";
        store.update({ notice: sentence(key, { count: String(cleared.value) }) });
      }),
    showFinding: (fingerprint) =>
      store.command("idle", async () => {
        const finding = findingOf(fingerprint);
        if (finding === undefined) return;
        store.update({ selected: fingerprint });
        store.accept(await host.show(finding.suspect.at));
      }),
    showCell: (at) => store.command("idle", async () => void store.accept(await host.show(at))),
    applyFix: (fingerprint, fix) =>
      store.command("writing", async () => {
        const changes = findingOf(fingerprint)?.fixes[fix]?.changes;
        if (changes === undefined || !(await journal.write(changes))) return;
        await checkNow();
        if (store.state.failure === null) {
          store.update({ notice: [{ key: "pane/applied", values: {} }, ...changes.title] });
        }
      }),
    applyChanges: (changes, apply) => store.command("writing", () => journal.write(changes, apply)),
    undo: () =>
      store.command("writing", async () => {
        const last = await journal.takeBack();
        if (last === undefined) return;
        if (store.state.report !== null) await checkNow();
        if (store.state.failure === null) {
          store.update({ notice: [{ key: "pane/undone", values: {} }, ...last.title] });
        }
      }),
    chooseProfile: (id) => store.command("checking", () => reading.chooseProfile(id)),
    pointAt: (pointer) => store.command("checking", () => reading.pointAt(pointer)),
    forgetLabels: () => store.command("checking", () => reading.forgetLabels()),
    followEdits(isOn) {
      following.switchTo(isOn);
    },
  };
}
