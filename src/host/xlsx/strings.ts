import { unescapeText } from "./escapes";
import { MAX_SHARED_STRINGS } from "./limits";
import { tooLarge } from "./refused";
import { parseXml, type Attributes } from "./xml";

/** One property of a run, an empty element such as `<sz val="11"/>`. */
export interface RunProperty {
  readonly name: string;
  readonly attributes: Attributes;
}

/** A piece of a rich text with one format; `properties` is absent where the run has none. */
export interface Run {
  readonly text: string;
  readonly properties?: readonly RunProperty[];
}

/**
 * Collects the text of a string item (`si` or `is`): its own `t` or those of its runs. What stands in `rPh`, the
 * reading of East Asian words, is no part of the text. Runs are kept only where they are asked for.
 */
export class StringCollector {
  private pieces = "";
  private isInPhonetic = false;
  private isInText = false;
  private isInProperties = false;
  private runs: Run[] = [];
  private runText = "";
  private properties: RunProperty[] | undefined;

  constructor(private readonly keepsRuns = false) {}

  open(name: string, attributes: Attributes): void {
    if (name === "t") this.isInText = !this.isInPhonetic;
    else if (name === "rPh") this.isInPhonetic = true;
    else if (this.keepsRuns) this.openRun(name, attributes);
  }

  private openRun(name: string, attributes: Attributes): void {
    if (name === "r") {
      this.runText = "";
      this.properties = undefined;
    } else if (name === "rPr") {
      this.isInProperties = true;
      this.properties = [];
    } else if (this.isInProperties) this.properties?.push({ name, attributes });
  }

  text(text: string): void {
    if (!this.isInText) return;
    this.pieces += text;
    if (this.keepsRuns) this.runText += text;
  }

  close(name: string): void {
    if (name === "t") this.isInText = false;
    else if (name === "rPh") this.isInPhonetic = false;
    else if (name === "rPr") this.isInProperties = false;
    else if (name === "r" && this.keepsRuns) {
      const text = unescapeText(this.runText);
      this.runs.push(this.properties === undefined ? { text } : { text, properties: this.properties });
    }
  }

  /** The text so far; begins anew. */
  take(): string {
    const text = this.pieces;
    this.pieces = "";
    return unescapeText(text);
  }

  /** The runs so far; begins anew. */
  takeRuns(): readonly Run[] {
    const { runs } = this;
    this.runs = [];
    return runs;
  }
}

/** The table of shared strings, by index. @throws Refused */
export function readSharedStrings(part: string, bytes: Uint8Array): readonly string[] {
  const strings: string[] = [];
  const collector = new StringCollector();
  parseXml(part, bytes, {
    open: (name, attributes) => {
      collector.open(name, attributes);
    },
    text: (text) => {
      collector.text(text);
    },
    close(name) {
      collector.close(name);
      if (name !== "si") return;
      if (strings.length >= MAX_SHARED_STRINGS) throw tooLarge(`${part}: > ${MAX_SHARED_STRINGS}`);
      strings.push(collector.take());
    },
  });
  return strings;
}

/** The runs of one shared string; none where it is plain. @throws Refused */
export function readSharedRuns(part: string, bytes: Uint8Array, index: number): readonly Run[] {
  const collector = new StringCollector(true);
  let count = 0;
  let found: readonly Run[] = [];
  parseXml(part, bytes, {
    open: (name, attributes) => {
      if (count === index) collector.open(name, attributes);
    },
    text: (text) => {
      if (count === index) collector.text(text);
    },
    close(name) {
      if (count === index) collector.close(name);
      if (name !== "si") return;
      if (count === index) found = collector.takeRuns();
      count += 1;
    },
  });
  return found;
}

/** The runs of the inline string of a cell, given as it stands; none where it is plain. @throws Refused */
export function readInlineRuns(cellXml: string): readonly Run[] {
  const collector = new StringCollector(true);
  parseXml("c", new TextEncoder().encode(cellXml), {
    open: (name, attributes) => {
      collector.open(name, attributes);
    },
    text: (text) => {
      collector.text(text);
    },
    close: (name) => {
      collector.close(name);
    },
  });
  return collector.takeRuns();
}
