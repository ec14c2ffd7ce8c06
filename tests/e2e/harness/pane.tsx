import { createRoot } from "react-dom/client";
import { previewOf } from "../../../src/app/planInARow";
import { createSession } from "../../../src/app/session";
import { refusal } from "../../../src/core/outcome";
import type { Report } from "../../../src/core/report";
import { createMemoryHost } from "../../../src/host/memory/host";
import { workbookOf } from "../../../src/host/memory/grid";
import { Pane } from "../../../src/taskpane/Pane";
import { Shell } from "../../../src/taskpane/Shell";
import { systemDarkness } from "../../../src/taskpane/theme";
import { plannersFor } from "../../taskpane/plans";
import { finding, overallForm, report, words } from "../../taskpane/reports";

const BEFORE = "2次*73.5（万元/次）=7万元";
const SUSPECT = { sheet: "附表3-1", row: 26, column: 4 };
const LONG_WORD = "abcdefghijklmnopqrstuvwxyz".repeat(4);

const rows = Array.from({ length: 27 }, (_, row) => (row === 26 ? [null, null, null, 7, BEFORE] : [null]));
const workbook = workbookOf({ "附表3-1": rows, "附表3-2": [["甲"]], 附表2: [["乙"]] });

/** What the check says, by the name in the address. */
const reports: Readonly<Record<string, Report>> = {
  findings: report([
    finding(SUSPECT, BEFORE, ["2次*3.5（万元/次）=7万元", "2次*73.5（万元/次）=147万元"]),
    finding({ sheet: "附表3-2", row: 3, column: 2 }, "甲", [], {
      severity: "warning",
      outcome: "review",
      message: words(`无法确定哪一处填错：${LONG_WORD}`),
    }),
    finding({ sheet: "汇总表", row: 0, column: 0 }, "<img src=x onerror=alert(1)>", ["<b>文字</b>"], {
      severity: "info",
      message: words("内容“<img src=x onerror=alert(1)>”像是网页代码。"),
    }),
  ]),
  consistent: report([]),
  incomplete: report([], {
    unchecked: [
      { at: SUSPECT, reason: words("测算依据里没有单位，无法计算。") },
      { at: { sheet: "附表3-2", row: 3, column: 2 }, reason: words(LONG_WORD) },
    ],
  }),
  sources: report([], {
    forms: [
      overallForm({
        generalPublicBudget: ["一般公共预算拨款", "864.97"],
        governmentFunds: ["政府性基金拨款", "10"],
        otherFunds: ["其他资金", ""],
      }),
    ],
  }),
  none: report([], { forms: [], identities: { checked: 0, violated: 0 } }),
};

const state = new URLSearchParams(location.search).get("state") ?? "findings";
const memory = createMemoryHost(workbook);
const host =
  state === "refused"
    ? { ...memory, read: () => Promise.resolve(refusal("host", { detail: "GeneralException" })) }
    : memory;
const session = createSession(
  host,
  (now) => {
    const cell = now.sheets[0]?.rows.get(26)?.get(4)?.value;
    const said = reports[state] ?? report([]);
    // A repaired cell is no finding any more.
    return cell === BEFORE ? said : { ...said, findings: said.findings.slice(1) };
  },
  {
    planning: (request, now) =>
      Promise.resolve(previewOf(request, plannersFor(request), now, (one) => ({ workbook: one, forms: [] }))),
  },
);

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <Shell darkness={systemDarkness()} surroundings={navigator.language}>
      <main style={{ height: "100vh" }}>
        <Pane session={session} isAlone />
      </main>
    </Shell>,
  );
}
