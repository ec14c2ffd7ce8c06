import { sentence, type Message } from "../core/message";
import type { Workbook } from "../core/workbook";
import type { Host } from "../host/port";
import type { Clock } from "./clock";

/** How long nothing must have changed before the workbook is judged again, in milliseconds. */
const PAUSE = 400;

/** A following step that takes longer than this disturbs the person, in milliseconds. */
const TOO_SLOW = 1500;

/** A single slow step may be a machine that was asleep. */
const SLOW_STEPS = 2;

/** Whether edits are followed by the check, as the pane shows it. */
export interface FollowingState {
  /** 随改随查, as the person wants it; false as well where it was too slow. */
  readonly isOn: boolean;
  /** Why the findings may be behind the workbook; `null` while they are not. */
  readonly hint: Message | null;
}

/** Remembers, for the person at this machine, whether edits are to be followed. */
export interface FollowingMemory {
  load(): boolean;
  save(isOn: boolean): void;
}

/** Remembers as long as the session lasts, and begins with "on". */
export function briefFollowing(): FollowingMemory {
  let isOn = true;
  return {
    load: () => isOn,
    save(fresh) {
      isOn = fresh;
    },
  };
}

/** What following needs of the session that it belongs to. */
interface Surroundings {
  readonly host: Host;
  readonly clock: Clock;
  readonly memory: FollowingMemory;
  /** Does something when no command runs. */
  readonly enqueue: (work: () => Promise<void>) => void;
  /** Judges a snapshot and shows what is found, without a word about anything else. */
  readonly judge: (workbook: Workbook) => Promise<void>;
  readonly show: (state: FollowingState) => void;
}

/** Follows the edits of a workbook: after a pause it is read again and judged, one reading after the other. */
export class Following {
  private end: (() => void) | undefined;
  private callOff: (() => void) | undefined;
  private isChecked = false;
  private isBehind = false;
  private slowSteps = 0;
  private state: FollowingState;

  constructor(private readonly surroundings: Surroundings) {
    this.state = { isOn: surroundings.memory.load(), hint: null };
  }

  /** How things stand; the same object until they change. */
  now(): FollowingState {
    return this.state;
  }

  /** Begins to follow, if that is wanted; to be called before a workbook is read for a check. */
  begin(): void {
    this.isBehind = false;
    if (this.state.isOn)
      this.end ??= this.surroundings.host.watch(() => {
        this.schedule();
      });
  }

  /** To be called when a check was made: the findings are those of the workbook as it stands. */
  caughtUp(): void {
    this.isChecked = true;
    this.change({ ...this.state, hint: null });
  }

  /** Switches as the person wants it; findings that are behind the workbook catch up. */
  switchTo(isOn: boolean): void {
    this.surroundings.memory.save(isOn);
    this.slowSteps = 0;
    this.change({ isOn, hint: null });
    if (!isOn) this.stop();
    else if (this.isChecked) {
      this.begin();
      this.schedule();
    }
  }

  private stop(): void {
    this.callOff?.();
    this.callOff = undefined;
    this.end?.();
    this.end = undefined;
  }

  private schedule(): void {
    this.isBehind = true;
    this.callOff?.();
    this.callOff = this.surroundings.clock.after(PAUSE, () => {
      this.surroundings.enqueue(() => this.step());
    });
  }

  private async step(): Promise<void> {
    // A check that was asked for meanwhile has seen the change too.
    if (!this.state.isOn || !this.isChecked || !this.isBehind) return;
    this.isBehind = false;
    const { host, clock, judge } = this.surroundings;
    const began = clock.now();
    const read = await host.readAgain();
    // Not now: a cell is being edited, say. The next change, such as the end of that edit, brings the next try.
    if (!read.ok) return;
    if (read.value === null) {
      this.change({ isOn: true, hint: sentence("pane/following-reshaped") });
      return;
    }
    await judge(read.value);
    if (!this.isTooSlow(clock.now() - began)) {
      this.caughtUp();
      return;
    }
    this.stop();
    this.change({ isOn: false, hint: sentence("pane/following-slow") });
  }

  private isTooSlow(took: number): boolean {
    this.slowSteps = took > TOO_SLOW ? this.slowSteps + 1 : 0;
    return this.slowSteps >= SLOW_STEPS;
  }

  private change(state: FollowingState): void {
    if (state.isOn === this.state.isOn && state.hint?.[0]?.key === this.state.hint?.[0]?.key) return;
    this.state = state;
    this.surroundings.show(state);
  }
}
