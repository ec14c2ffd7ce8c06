const { transform } = require("./jest.config.cjs");

/** The tests in a real browser; `npx jest -c jest.e2e.config.cjs`. They take an up-to-date build, or make one. */
/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests/e2e"],
  testMatch: ["**/*.test.ts"],
  globalSetup: "<rootDir>/tests/e2e/setup.ts",
  testTimeout: 60_000,
  maxWorkers: 1,
  transform,
};
