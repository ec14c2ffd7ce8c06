// The pane alone, over a host in memory and reports made by hand: states that no file of the samples leads to.
const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const [pages] = require("../../../webpack.config.js");

const root = path.resolve(__dirname, "../../..");

module.exports = {
  ...pages,
  context: root,
  entry: { pane: "./tests/e2e/harness/pane.tsx" },
  output: { path: path.join(root, "test-results/harness"), filename: "[name].js", clean: true },
  optimization: { minimize: false },
  plugins: [new HtmlPlugin({ template: "./src/workbench/index.html", filename: "pane.html", minify: false })],
};
