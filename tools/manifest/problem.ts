import type { Element } from "./read";

/** Something in the manifest that Office would refuse, or worse, silently ignore. */
export interface Problem {
  readonly kind: "order" | "resource" | "url" | "id" | "length" | "icon" | "action" | "language" | "office";
  /** Counted from one; 0 where no line can be named. */
  readonly line: number;
  readonly message: string;
}

/** What the manifest is compared with. */
export interface Surroundings {
  /** The folder under which the paths of the icons' addresses lie. */
  readonly folder: string;
  /** The actions that the code associates. */
  readonly actions: readonly string[];
  /** The id of the task pane in the code. */
  readonly taskpaneId: string;
}

/** One kind of check. */
export type Check = (manifest: Element, surroundings: Surroundings) => readonly Problem[];
