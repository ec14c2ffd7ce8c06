import type { Outcome } from "../core/outcome";
import type { SessionState } from "./sessionState";

/** The state of a session, who listens to it, and the order in which commands run. */
export class SessionStore {
  private readonly listeners = new Set<() => void>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private current: SessionState) {}

  /** The state as it now is. */
  get state(): SessionState {
    return this.current;
  }

  /** @returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  update(change: Partial<SessionState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Commands run one after the other, however fast the buttons are pressed. */
  command<T>(activity: SessionState["activity"], work: () => Promise<T>): Promise<T> {
    const run = async (): Promise<T> => {
      this.update({ activity, failure: null, notice: null });
      try {
        return await work();
      } finally {
        this.update({ activity: "idle" });
      }
    };
    const result = this.queue.then(run);
    this.queue = result.catch(() => undefined);
    return result;
  }

  /** Does something when no command runs, without showing that it is done. */
  enqueue(work: () => Promise<void>): void {
    this.queue = this.queue.then(work).catch(() => undefined);
  }

  /** Shows a refusal. @returns true where there is none. */
  accept<T>(outcome: Outcome<T>): outcome is { readonly ok: true; readonly value: T } {
    if (!outcome.ok) this.update({ failure: outcome.failure });
    return outcome.ok;
  }
}
