/** The import law: who may import whom (CONTRIBUTING.md). */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: `^src/${from}` },
  to: { path: "^src/", pathNot: [`^src/(${allowed.join("|")})`] },
});

module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    only("standards-import-nothing", "standards/", ["standards/"]),
    only("core-is-pure", "core/", ["standards/", "core/"]),
    only("forms-are-data", "forms/", ["standards/", "core/", "forms/"]),
    only("fixes-know-the-core", "fixes/", ["standards/", "core/", "fixes/"]),
    only("rules-judge", "rules/", ["standards/", "core/", "forms/", "fixes/", "rules/"]),
    only("generators-write", "generators/", ["standards/", "core/", "forms/", "fixes/", "generators/"]),
    only("locales-are-words", "locales/", [
      "standards/",
      "core/",
      "forms/",
      "fixes/",
      "rules/",
      "generators/",
      "locales/",
    ]),
    only("hosts-know-the-core", "host/", ["standards/", "core/", "host/"]),
    only("application-knows-the-port", "app/", [
      "standards/",
      "core/",
      "forms/",
      "fixes/",
      "rules/",
      "generators/",
      "locales/",
      "host/port",
      "app/",
    ]),
    only("functions-are-small", "functions/", ["standards/", "core/", "locales/", "functions/"]),
    {
      // Older formats and text documents are turned into .xlsx documents, so that their folders build upon that of xlsx.
      name: "hosts-apart",
      severity: "error",
      from: { path: "^src/host/([^/]+)/", pathNot: "^src/host/(legacy|docx)/" },
      to: { path: "^src/host/[^/]+/", pathNot: "^src/host/($1|memory)/" },
    },
    {
      name: "converters-know-xlsx",
      severity: "error",
      from: { path: "^src/host/(legacy|docx)/" },
      to: { path: "^src/host/[^/]+/", pathNot: "^src/host/($1|xlsx|memory)/" },
    },
    {
      name: "office-stays-in-office",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(host/office|commands|taskpane)/" },
      to: { path: "^src/host/office/" },
    },
    {
      name: "react-in-the-interface",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(taskpane|workbench)/" },
      to: { path: "node_modules/(react|react-dom|@fluentui)" },
    },
    {
      name: "node-in-the-tools",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "product-without-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(tests|tools|bench)/" },
    },
    {
      name: "no-development-packages",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
