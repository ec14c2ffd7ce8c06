import type { Finding } from "../core/finding";
import { success, type Outcome } from "../core/outcome";
import type { Host, Mark, Marking } from "../host/port";

function marksOf(findings: readonly Finding[]): readonly Mark[] {
  return findings.map((finding) => ({ at: finding.suspect.at, severity: finding.severity }));
}

/** Marks the suspects of findings and knows which marks stand. */
export class SuspectMarks {
  /** The marks that stand; `undefined` where that is not known. */
  private standing: string | undefined;
  /** False after a person has cleared the marks, until the next check that a person asks for. */
  private areWanted = true;

  constructor(private readonly host: Host) {}

  /** Marks for a person who asked for a check. */
  async mark(findings: readonly Finding[]): Promise<Outcome<Marking>> {
    const marks = marksOf(findings);
    this.areWanted = true;
    this.standing = undefined;
    const marking = await this.host.mark(marks);
    if (marking.ok) this.standing = JSON.stringify(marks);
    return marking;
  }

  /** Brings the marks up to date without being asked: only where they differ, and not after they were cleared. */
  async follow(findings: readonly Finding[]): Promise<void> {
    const isUpToDate = JSON.stringify(marksOf(findings)) === this.standing;
    if (this.areWanted && !isUpToDate) await this.mark(findings);
  }

  /** Clears all marks. @returns the number of cells that were marked. */
  async clear(): Promise<Outcome<number>> {
    const cleared = await this.host.clearMarks();
    if (!cleared.ok) return cleared;
    this.areWanted = false;
    this.standing = undefined;
    return success(cleared.value);
  }
}
