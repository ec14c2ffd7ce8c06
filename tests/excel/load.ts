import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import type { Workbook } from "../../src/core/workbook";
import { areHooked, connect, LIBRARY_FILE, LIBRARY_VERSION } from "./library";
import { OfficeShim, type OfficeShimOptions } from "./office-shim";
import { SimulatedExcel } from "./simulated-excel";

/** Compiled once for each test file. */
let script: Script | undefined;

function libraryScript(): Script {
  const file = require.resolve(LIBRARY_FILE);
  script ??= new Script(readFileSync(file, "utf8"), { filename: file });
  return script;
}

/** The least of a browser that the library looks at while it loads. */
function browserGlobals(office: object): Record<string, unknown> {
  const globals: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    document: { createElement: () => ({}), getElementsByTagName: () => [] },
    navigator: { userAgent: "simulated" },
    location: { href: "https://localhost:3000/taskpane.html" },
  };
  globals["window"] = globals;
  globals["self"] = globals;
  globals["Office"] = office;
  return globals;
}

/** Microsoft's library, loaded anew. Its globals are returned, not installed. */
export function loadLibrary(office: object): unknown {
  const globals = browserGlobals(office);
  libraryScript().runInContext(createContext(globals));
  // The library brings an Office of its own, which needs a real one behind it.
  globals["Office"] = office;
  return globals;
}

/** The simulated Excel and the simulated Office around it. */
export interface Opened {
  readonly excel: SimulatedExcel;
  readonly office: OfficeShim;
}

const openedNow: SimulatedExcel[] = [];

/** Fails every test of a file in which something was asked for that the simulation does not have. */
export function failOnGaps(): void {
  afterEach(() => {
    expect(openedNow.splice(0).flatMap(({ gaps }) => gaps)).toEqual([]);
  });
}

/** Opens a workbook in a simulated Excel and installs the globals `Excel`, `Office` and `OfficeExtension`. */
export function openInExcel(workbook: Workbook, options: OfficeShimOptions = {}): Opened {
  const office = new OfficeShim(options);
  const shim = office.global();
  const globals = loadLibrary(shim);
  if (!areHooked(globals)) {
    throw new Error(`The hook of @microsoft/office-js ${LIBRARY_VERSION} is not there. See tests/excel/library.ts.`);
  }
  const excel = new SimulatedExcel(workbook);
  connect(globals, excel);
  openedNow.push(excel);
  Object.assign(globalThis, { Excel: globals.Excel, Office: shim, OfficeExtension: globals.OfficeExtension });
  return { excel, office };
}
