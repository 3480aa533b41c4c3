/**
 * The arrows of the architecture: everything below may import the core, the core imports nothing, shells do not know each other.
 *
 *   core ← excel, xlsx, taskpane ← commands, cli, web, workbench; src/addin.tsx puts the add-in together.
 */

const core = "^src/core/";
const packages = (/** @type {string[]} */ ...names) => names.map((name) => `^node_modules/(@types/)?${name}/`);

/**
 * A folder that may import itself and what is listed, and nothing else.
 *
 * @param {string} name
 * @param {string} from
 * @param {string[]} allowed patterns of paths
 */
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { pathNot: [from, ...allowed] },
});

/**
 * Arrows that would run upwards inside the core.
 *
 * @param {string} folder
 * @param {string} above alternatives of a pattern
 */
const belowInCore = (folder, above) => ({
  name: `core-${folder}-is-below`,
  severity: "error",
  from: { path: `^src/core/${folder}/` },
  to: { path: `^src/core/((${above})/|(review|undo)\\.ts$)` },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "declared",
      comment: "Every package is listed in package.json.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "product-without-dev-packages",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/workbench/" },
      to: { dependencyTypes: ["npm-dev"], pathNot: "^node_modules/@types/" },
    },
    { name: "source-without-tests", severity: "error", from: { path: "^src/" }, to: { path: "^test/" } },
    {
      name: "workbench-is-imported-by-nobody",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/workbench/" },
      to: { path: "^src/workbench/" },
    },

    only("core-imports-decimals-only", core, packages("big\\.js")),
    only("excel-imports-core-only", "^src/excel/", [core]),
    only("xlsx-imports-core-only", "^src/xlsx/", [core, ...packages("fflate")]),
    only("taskpane-imports-core-only", "^src/taskpane/", [
      core,
      ...packages("react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons"),
    ]),
    only("commands-know-the-add-in", "^src/commands/", [core, "^src/excel/", "^src/taskpane/"]),
    only("cli-knows-files", "^src/cli/", [
      core,
      "^src/xlsx/",
      ...packages("tinyglobby", "workerpool"),
      "^(node:)?(fs|fs/promises|os|path|process|url|util|v8|worker_threads|zlib)$",
    ]),
    only("web-is-the-pane-over-files", "^src/web/", [
      core,
      "^src/(xlsx|taskpane)/",
      ...packages("react", "react-dom", "@fluentui/react-components", "numfmt"),
    ]),
    only("add-in-is-put-together-here", "^src/addin\\.tsx$", [
      core,
      "^src/(excel|taskpane|commands)/",
      ...packages("react", "react-dom", "@fluentui/react-components"),
    ]),
    {
      name: "workbench-is-a-host",
      comment: "It runs the pane through office.js; it does not import it.",
      severity: "error",
      from: { path: "^src/workbench/" },
      to: { path: "^src/", pathNot: "^src/(workbench|core|xlsx)/" },
    },

    belowInCore("quantity", "forms|scoring|writing|checks|templates|report"),
    belowInCore("forms", "scoring|writing|checks|report"),
    belowInCore("scoring", "writing|checks|report"),
    belowInCore("writing", "checks|report"),
    belowInCore("checks", "report"),
    // A list of findings names the group of each check: the catalogue is data.
    belowInCore("report", "writing|checks(?!/catalogue/)|templates"),
  ],
  options: {
    doNotFollow: { path: "^node_modules/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
