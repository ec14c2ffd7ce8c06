import type { ReadingHabits } from "../core/bind/habits";
import { sentence, type Message } from "../core/message";
import { refusal, type Outcome } from "../core/outcome";
import type { Workbook } from "../core/workbook";
import type { Host } from "../host/port";
import type { Journal } from "./journal";
import type { ImportedTables, PlanRequest } from "./planRequest";
import type { MakePreview, Preview } from "./preview";
import type { SessionStore } from "./sessionStore";

/** What the commands about plans need of the session that they belong to. */
interface Surroundings {
  readonly host: Host;
  readonly store: SessionStore;
  readonly journal: Journal;
  readonly makePreview: MakePreview;
  readonly habitsFor: (workbook: Workbook) => ReadingHabits;
  readonly checkNow: () => Promise<void>;
  /** Reads and judges the workbook without leaving a mark in it. */
  readonly lookNow: () => Promise<void>;
}

/** The commands by which something is planned, looked at and written. */
export interface PlanningCommands {
  /** Turns to a task; what was planned for another one is given up. */
  begin(task: PlanRequest["kind"]): Promise<void>;
  /** Plans and shows what would be written; nothing is. */
  plan(request: PlanRequest): Promise<void>;
  /** 导入Word: reads a document, and plans the sheets of its tables. */
  planImport(read: () => Promise<Outcome<ImportedTables>>): Promise<void>;
  /** 加一行: plans a row below the selected cell's. */
  planRow(): Promise<void>;
  /** 写入: writes all that is shown or nothing, then checks. Refused, and planned anew, where it no longer fits. */
  applyPlan(): Promise<void>;
  /** 取消: gives up the task and what was planned for it. */
  discardPlan(): Promise<void>;
}

/** What a request is called, as what is undone and in the words of a success. */
function titleOf({ kind }: PlanRequest): Message {
  return sentence(`pane/task-${kind}`);
}

/** Makes the commands; what they plan stays in the state of the session until it is written or given up. */
export function planningCommands({
  host,
  store,
  journal,
  makePreview,
  habitsFor,
  checkNow,
  lookNow,
}: Surroundings): PlanningCommands {
  async function planNow(request: PlanRequest, workbook: Workbook): Promise<Outcome<Preview>> {
    try {
      return await makePreview(request, workbook, habitsFor(workbook));
    } catch (error) {
      return refusal("host", { detail: error instanceof Error ? error.message : String(error) });
    }
  }

  /** What the person has seen, if that is still what would be written; else the fresh plan is shown instead. */
  async function stillMeant(seen: Preview): Promise<Preview | undefined> {
    const workbook = await host.read();
    if (!store.accept(workbook)) return undefined;
    if (workbook.value.revision === seen.revision) return seen;
    const fresh = await planNow(seen.request, workbook.value);
    if (!store.accept(fresh)) return undefined;
    store.update({ preview: fresh.value });
    // Somebody may have worked on quite other cells, and some formulas show another value at every look.
    if (meaningOf(fresh.value) === meaningOf(seen)) return fresh.value;
    store.update({ failure: { code: "changed", message: sentence("pane/plan-outdated") } });
    return undefined;
  }

  return {
    begin: (task) =>
      store.command("idle", async () => {
        store.update({ task, preview: null });
        // Which sources of money can be chosen stands in the forms.
        if (task === "add-direction" && store.state.report === null) await lookNow();
      }),
    plan: (request) => store.command("planning", () => showPlan(request)),
    planImport: (read) =>
      store.command("planning", async () => {
        store.update({ task: "import", preview: null });
        const document = await read();
        if (store.accept(document)) await showPlan({ kind: "import", document: document.value });
      }),
    planRow: () =>
      store.command("planning", async () => {
        store.update({ task: "add-row", preview: null });
        const selected = await host.selected();
        if (!store.accept(selected)) return;
        if (selected.value === null) store.update({ failure: { code: "host", message: sentence("pane/select-row") } });
        else await showPlan({ kind: "add-row", at: selected.value });
      }),
    applyPlan: () =>
      store.command("writing", async () => {
        const seen = store.state.preview;
        const meant = seen === null ? undefined : await stillMeant(seen);
        if (meant === undefined || meant.edits.length === 0) return;
        const title = titleOf(meant.request);
        if (!(await journal.write({ title, edits: meant.edits }))) return;
        store.update({ task: null, preview: null });
        await checkNow();
        await showNewSheet(meant);
        if (store.state.failure === null) {
          store.update({ notice: [{ key: "pane/written", values: {} }, ...title] });
        }
      }),
    discardPlan: () =>
      store.command("idle", () => {
        store.update({ task: null, preview: null });
        return Promise.resolve();
      }),
  };

  async function showPlan(request: PlanRequest): Promise<void> {
    store.update({ task: request.kind });
    const workbook = await host.read();
    const preview = workbook.ok ? await planNow(request, workbook.value) : workbook;
    store.update({ preview: preview.ok ? preview.value : null });
    store.accept(preview);
  }

  async function showNewSheet({ edits }: Preview): Promise<void> {
    const added = edits.flatMap((edit) => (edit.kind === "add-sheet" ? edit.draft.name : []));
    if (added[0] !== undefined) await host.show({ sheet: added[0], row: 0, column: 0 });
  }
}

/** What a preview would do and what it says of differences, as a text that is equal for equal ones only. */
function meaningOf({ edits, differences }: Preview): string {
  return JSON.stringify({ edits, differences }, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}
