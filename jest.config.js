/**
 * Three projects: `unit` (Node), `component` (jsdom) and `browser` (Chromium, driven from Node; needs a finished build).
 * `npx jest test/core` runs only the tests below a folder; `npx jest --selectProjects unit component` leaves the browser out.
 */

/** Packages that ship ES modules only (needed by the spreadsheet engine and the reader of manifests): turned into CommonJS for jest like our own code. */
const esModules = [
  "lodash-es",
  "nanoid",
  "quickselect",
  "rbush",
  "kdbush",
  "cjk-regex",
  "regexp-util",
  "unicode-regex",
  "franc-min",
  "trigram-utils",
  "n-gram",
  "collapse-white-space",
  "strip-bom",
  "uuid",
];

/** @type {import("jest").Config} */
const common = {
  transform: { "^.+\\.[cm]?[jt]sx?$": "@swc/jest" },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esModules.join("|")})/)`],
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/no-styles.js" },
  restoreMocks: true,
};

/** @type {import("jest").Config} */
module.exports = {
  // office.js and the spreadsheet engine, loaded in Node, leave timers and message ports open, and offer no way to close them.
  forceExit: true,
  // Room for a busy machine; a test that waits for what never comes still fails.
  testTimeout: 30_000,
  coverageProvider: "v8",
  collectCoverageFrom: ["src/**/*.{ts,tsx}"],
  projects: [
    {
      ...common,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
    },
    {
      ...common,
      displayName: "component",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/support/component-setup.ts"],
    },
    {
      ...common,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/support/browser-setup.ts"],
    },
  ],
};
