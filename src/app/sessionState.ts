import type { Message } from "../core/message";
import type { Failure } from "../core/outcome";
import type { Report } from "../core/report";
import type { FollowingState } from "./following";
import type { PlanRequest } from "./planRequest";
import type { Preview } from "./preview";
import type { ReadingChoices } from "./readingCommands";

/** What the pane shows; a new object after every change. */
export interface SessionState {
  readonly activity: "idle" | "checking" | "planning" | "writing";
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
  /** What the person is about to have planned; `null` while they look at the findings. */
  readonly task: PlanRequest["kind"] | null;
  /** What was planned for it and is not written yet. */
  readonly preview: Preview | null;
}

/** How a session begins. */
export const NOTHING_YET = {
  activity: "idle",
  report: null,
  failure: null,
  notice: null,
  selected: null,
  reading: { profile: null, labels: 0 },
  undoable: null,
  task: null,
  preview: null,
} as const satisfies Partial<SessionState>;
