/** A sheet has at most so many characters in its name. */
const LONGEST = 31;

/** Gives every sheet a name that a workbook takes: legal, not too long, and unlike all others. */
export class SheetNames {
  private readonly taken = new Set<string>();

  /** A name as near to the wanted one as can be; Excel keeps one name for itself. */
  next(wanted: string): string {
    const legal = wanted
      .replace(/[\\/?*[\]:\u0000-\u001f]/g, " ")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^'+|'+$/g, "");
    const base = legal === "" || legal.toLowerCase() === "history" ? "表" : legal;
    for (let number = 1; ; number++) {
      const ending = number === 1 ? "" : ` (${number})`;
      const name = `${shortened(base, LONGEST - ending.length)}${ending}`;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}

/** The beginning of a text; never half of a pair. */
function shortened(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
