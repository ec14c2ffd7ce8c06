// Two bundles: the pages (the task pane for Excel and the page for people without it) and the command line.
const { chmodSync, existsSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { BannerPlugin } = require("webpack");

const at = (...parts) => path.resolve(__dirname, ...parts);

const typescript = (targets) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        // `development: false` also keeps the source paths of this machine out of the elements.
        transform: { react: { runtime: "automatic", development: false } },
      },
      env: { targets },
    },
  },
});

const shared = {
  mode: "production",
  // Source maps would carry the sources and their paths.
  devtool: false,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  performance: { hints: false },
  stats: "errors-warnings",
};

const pages = {
  ...shared,
  name: "web",
  target: ["web", "es2020"],
  entry: { taskpane: "./src/taskpane/entry.tsx", workbench: "./src/workbench/entry.tsx" },
  output: {
    path: at("dist/web"),
    filename: "[name].[contenthash:10].js",
    chunkFilename: "[name].[contenthash:10].js",
    assetModuleFilename: "[name].[contenthash:10][ext]",
    // Relative, so that the pages also work below a folder of a server.
    publicPath: "",
    clean: true,
  },
  // Excel on the web, on Mac (Safari's engine) and on Windows with WebView2.
  module: { rules: [typescript("chrome >= 100, edge >= 100, safari >= 15.4, firefox >= 102")] },
  optimization: {
    moduleIds: "deterministic",
    runtimeChunk: "single",
    splitChunks: {
      chunks: "all",
      cacheGroups: {
        // What both pages take from React and Fluent changes seldom: one file that browsers keep across releases.
        interface: { test: /[\\/]node_modules[\\/]/, name: "interface", chunks: "initial", minChunks: 2, priority: 10 },
        libraries: { test: /[\\/]node_modules[\\/]/, name: "libraries", chunks: "initial" },
        core: { test: /[\\/]src[\\/]/, name: "core", chunks: "initial", minChunks: 2 },
      },
    },
  },
  plugins: [
    new HtmlPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["taskpane"],
      minify: false,
    }),
    new HtmlPlugin({
      template: "./src/workbench/index.html",
      filename: "index.html",
      chunks: ["workbench"],
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: at("samples/*.xlsx").replaceAll("\\", "/"), to: "samples/[name][ext]" },
        { from: at("assets"), to: "assets", noErrorOnMissing: true },
      ],
    }),
  ],
};

/** Makes the written file executable, as npm does for a package that is installed. */
const executable = (file) => ({
  apply(compiler) {
    compiler.hooks.afterEmit.tap("executable", () => chmodSync(path.join(compiler.outputPath, file), 0o755));
  },
});

// Excel asks for the functions by an address that stays the same: one file of its own without a hash in its name.
const functions = {
  ...shared,
  name: "functions",
  target: ["web", "es2020"],
  entry: { functions: "./src/functions/entry.ts" },
  // The pages clean the folder first.
  dependencies: ["web"],
  output: { path: at("dist/web"), filename: "[name].js" },
  module: { rules: [typescript("chrome >= 100, edge >= 100, safari >= 15.4, firefox >= 102")] },
};

const commandLine = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { gouji: "./src/cli/main.ts" },
  output: { path: at("dist/cli"), filename: "[name].cjs", clean: true, library: { type: "commonjs2" } },
  module: {
    rules: [typescript("node >= 20")],
    parser: {
      javascript: {
        // Left as it is written: webpack would put the path of this machine in its place.
        importMeta: false,
        // The command is one file; what the page loads when it is needed is in it from the start.
        dynamicImportMode: "eager",
      },
    },
  },
  optimization: { minimize: false },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }), executable("gouji.cjs")],
};

module.exports = existsSync(at("src/cli/main.ts")) ? [pages, functions, commandLine] : [pages, functions];
