import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import webpack, { type Configuration } from "webpack";
import { LIBRARY_FILE } from "./library";
import type { OfficeShimOptions } from "./office-shim";

const OUTPUT = { path: resolve("test-results/excel"), filename: "simulated-excel.js" };

const configuration: Configuration = {
  mode: "development",
  devtool: false,
  target: ["web", "es2022"],
  entry: resolve(__dirname, "browser-entry.ts"),
  output: { ...OUTPUT, library: { name: "simulatedExcelModule", type: "var" } },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: { loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } },
      },
    ],
  },
};

/** The simulated Excel as one script for a page. */
export function bundleSimulatedExcel(): Promise<string> {
  return new Promise((done, failed) => {
    webpack(configuration, (error, stats) => {
      if (error !== null) failed(error);
      else if (stats?.hasErrors() === true) failed(new Error(stats.toString("errors-only")));
      else done(readFileSync(resolve(OUTPUT.path, OUTPUT.filename), "utf8"));
    });
  });
}

/**
 * The script to run in a page before all others.
 * @param xlsx the bytes of the workbook that is open in the simulated Excel.
 */
export function openingScript(bundle: string, xlsx: Uint8Array, options: OfficeShimOptions = {}): string {
  const workbook = JSON.stringify(Buffer.from(xlsx).toString("base64"));
  return `${bundle}\nsimulatedExcelModule.openWorkbook(${workbook}, ${JSON.stringify(options)});`;
}

/** What is to be served in place of office.js: Microsoft's Excel library, and our Excel behind it. */
export function officeScript(): string {
  return `${readFileSync(require.resolve(LIBRARY_FILE), "utf8")}\n;window.simulatedExcel.install();`;
}
