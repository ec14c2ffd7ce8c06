// What is measured is what ships: compiled as the command line is, and not as the tools run their sources.
const path = require("node:path");
const [, , commandLine] = require("../webpack.config.js");

module.exports = {
  ...commandLine,
  name: "bench",
  entry: { diagnosis: path.resolve(__dirname, "diagnosis/main.ts") },
  output: { path: path.resolve(__dirname, "../dist/bench"), filename: "[name].cjs", clean: true },
  // The page that is written is formatted by the formatter itself.
  externals: { prettier: "commonjs prettier" },
  plugins: [],
};
