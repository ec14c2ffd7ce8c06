/** One part of `npm test`: a command, and whether it reports its tests itself. */
export interface Step {
  readonly name: string;
  /** Arguments of Node, the first being a script below node_modules or of the project. */
  readonly command: readonly string[];
  /** Jest writes a report that is counted; any other tool counts as one check. */
  readonly report?: string;
}

const tool = (path: string): string => `node_modules/${path}`;

/** Everything that must hold, the quick checks first. */
export const steps: readonly Step[] = [
  { name: "types", command: [tool("typescript/bin/tsc"), "-p", "."] },
  { name: "format", command: [tool("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."] },
  { name: "lint", command: [tool("eslint/bin/eslint.js"), "--max-warnings", "0", "."] },
  {
    name: "import law",
    command: [tool("dependency-cruiser/bin/dependency-cruise.mjs"), "src", "--config", ".dependency-cruiser.cjs"],
  },
  { name: "dead code", command: [tool("knip/bin/knip.js"), "--no-progress"] },
  { name: "manifest", command: [tool("tsx/dist/cli.mjs"), "tools/manifest/check.ts"] },
  { name: "guide", command: [tool("tsx/dist/cli.mjs"), "tools/docs/main.ts", "--check"] },
  { name: "build", command: [tool("webpack/bin/webpack.js")] },
  { name: "size", command: [tool("size-limit/bin.js")] },
  {
    name: "tests",
    command: [tool("jest/bin/jest.js"), "--json", "--outputFile=test-results/jest.json"],
    report: "test-results/jest.json",
  },
  {
    name: "browser",
    command: [
      tool("jest/bin/jest.js"),
      "-c",
      "jest.e2e.config.cjs",
      "--json",
      "--outputFile=test-results/browser.json",
    ],
    report: "test-results/browser.json",
  },
];
