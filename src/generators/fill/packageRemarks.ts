import { qualifiedAddress } from "../../core/a1";
import type { Submission } from "../../core/bind/bound";
import { sentence } from "../../core/message";
import { packageWithProjects, untoldFunds, type Package } from "../../forms/agreement/package";
import { itemName } from "../../forms/funds";
import type { Note } from "../plan";
import { sheetsOf } from "./because";

/** What a person must look at in the forms of a package before more can be told of them. */
export function packageRemarks(submission: Submission): readonly Note[] {
  const found = packageWithProjects(submission);
  if (found === "none") return [];
  if (found === "several") return [severalPackages(submission)].flatMap((note) => note ?? []);
  const notes = [numberingFirst(found), withoutProject(found)].flatMap((note) => note ?? []);
  return [...notes, ...namelessFunds(found)];
}

function severalPackages({ forms }: Submission): Note | undefined {
  const [first] = forms;
  if (first === undefined) return undefined;
  const at = { sheet: first.sheet, row: first.range.top, column: first.range.left };
  return { message: sentence("fill/several-packages"), at };
}

/** What must be put right by hand before anything can be told of the rows of 附表2. */
function numberingFirst({ summary, misplaced }: Package): Note | undefined {
  const [first] = misplaced;
  if (summary === undefined || first === undefined) return undefined;
  const { row } = first;
  const at = row.cells["number"]?.at ?? { sheet: summary.sheet, row: row.row, column: summary.range.left };
  const forms = misplaced.flatMap((one) => one.fund.directions);
  const names = [...new Set(misplaced.map((one) => itemName(one.row)))];
  const values = { cell: qualifiedAddress(at), names: names.join("、"), sheets: sheetsOf(forms) };
  return { message: sentence("fill/numbering", { ...values, sheet: summary.sheet }), at };
}

/** What has no form of its own where project forms stand for 附表3, which are not drawn. */
function withoutProject(found: Package): Note | undefined {
  const cells = untoldFunds(found).flatMap(({ main }) => main?.row.cells["name"] ?? []);
  const [first] = cells.filter(({ text }) => text !== "");
  if (first === undefined || !found.hasProjects || found.misplaced.length > 0) return undefined;
  const names = cells.flatMap(({ text }) => (text === "" ? [] : [text])).join("、");
  const values = { sheet: first.at.sheet, cell: qualifiedAddress(first.at), names };
  return { message: sentence("fill/without-project", values), at: first.at };
}

/** 大项 whose forms are told, but not what they are called; see `unnamedFunds`. */
function namelessFunds({ funds, misplaced }: Package): readonly Note[] {
  if (misplaced.length > 0) return [];
  return funds.flatMap(({ main, directions }): readonly Note[] => {
    const name = main?.row.cells["name"];
    if (name === undefined || name.text !== "" || directions.length < 2) return [];
    const values = { cell: qualifiedAddress(name.at), sheets: sheetsOf(directions) };
    return [{ message: sentence("fill/nameless-fund", values), at: name.at }];
  });
}
