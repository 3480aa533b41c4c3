/**
 * The command line and the pages; `--env only=cli` or `--env only=web` builds one of them, `--env only=bench` the benchmarks.
 *
 * - cli: the command line as a single file, dist/cli.js.
 * - bench: the benchmarks that test/bench/run.mjs runs, dist/bench.js; it takes its packages from node_modules.
 * - web: three pages: in dist/ the pane with office.js on its own origin, and the workbench; in dist/web/ the page for files.
 *   `--env office-js=cdn` or `--env office-js=cdn-21vianet` lets the pane take office.js from Microsoft's servers instead (the workbench then
 *   cannot run it). `--env certificates=DIR` serves with localhost.key and localhost.crt of that folder, for an Excel that trusts them.
 */
const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const webpack = require("webpack");

/**
 * @typedef {{ only?: "cli" | "web" | "bench"; "office-js"?: OfficeJs; certificates?: string }} Env what follows --env
 * @typedef {"own" | "cdn" | "cdn-21vianet"} OfficeJs where the pane takes office.js from
 * @typedef {{ mode?: "production" | "development" }} Argv
 */

/** The manifest names it. */
const PORT = 3000;
const dist = path.join(__dirname, "dist");

/** @type {Record<OfficeJs, string>} */
const officeJsUrl = {
  own: "office/office.js",
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "cdn-21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** Of the 86 MB of office.js, what an Excel that has ExcelApi 1.13 loads; the texts of other languages fall back to English. */
const officeJsFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-android-16.00.js",
  "excel-ios-16.00.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-winrt-16.00.js",
  "en-us/office_strings.js",
  "zh-cn/office_strings.js",
  "zh-tw/office_strings.js",
];

/** office.js reports its use through this script where it finds it. Nothing is reported: the script is served empty, which it takes for "off". */
const officeJsTelemetry = "telemetry/oteljs_agave.js";

/** The workbench derives the shape of the API from the readable variant. */
const workbenchOfficeJsFiles = ["excel-web-16.00.debug.js"];

/** @param {OfficeJs} officeJs */
function contentSecurityPolicy(officeJs) {
  const office = officeJs === "own" ? "" : ` ${new URL(officeJsUrl[officeJs]).origin}`;
  return [
    "default-src 'none'",
    `script-src 'self'${office}`,
    "style-src 'self' 'unsafe-inline'", // Fluent UI writes its rules into style elements.
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${office}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** Puts office.js before the scripts of the pane's page. */
class OfficeJsPlugin {
  /** @param {string} url */
  constructor(url) {
    this.url = url;
  }
  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.compilation.tap("OfficeJsPlugin", (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).alterAssetTagGroups.tap("OfficeJsPlugin", (page) => {
        if (page.outputName !== "taskpane.html") return page;
        const script = HtmlWebpackPlugin.createHtmlTagObject("script", { src: this.url });
        const scripts = page.headTags.findIndex((tag) => tag.tagName === "script");
        page.headTags.splice(scripts < 0 ? page.headTags.length : scripts, 0, script);
        return page;
      });
    });
  }
}

/** The pane must be there at once: the build fails when its first view, besides office.js, grows beyond this. */
const FIRST_VIEW_LIMIT = 150_000;

class FirstViewLimitPlugin {
  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.afterEmit.tap("FirstViewLimitPlugin", (compilation) => {
      const files = [...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()).filter((file) => file.endsWith(".js"));
      const bytes = files.reduce((sum, file) => sum + zlib.gzipSync(fs.readFileSync(path.join(dist, file))).length, 0);
      if (bytes <= FIRST_VIEW_LIMIT) return;
      compilation.errors.push(
        new webpack.WebpackError(`The first view takes ${bytes} bytes gzip, more than ${FIRST_VIEW_LIMIT}: ${files.join(", ")}`),
      );
    });
  }
}

/** Lets dist/cli.js be started by its name. */
class ExecutablePlugin {
  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.afterEmit.tap("ExecutablePlugin", () => fs.chmodSync(path.join(dist, "cli.js"), 0o755));
  }
}

/** Says where the workbench is, once, when it can be opened. */
class AddressPlugin {
  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    let said = false;
    compiler.hooks.done.tap("AddressPlugin", (stats) => {
      if (said || stats.hasErrors() || !compiler.options.devServer || !process.env.WEBPACK_SERVE) return;
      said = true;
      const { port = PORT } = compiler.options.devServer;
      console.log(
        [
          "",
          `绩效自评助手 工作台已就绪，请用浏览器打开： https://localhost:${port}/workbench.html`,
          "  证书由本机自行生成，浏览器会提示一次“不安全”，选择“继续前往”即可。按 Ctrl+C 停止。",
          `The Ziping workbench is ready: https://localhost:${port}/workbench.html`,
          "  The certificate is of this machine's own making: the browser warns once, go on. Ctrl+C stops.",
          "",
        ].join("\n"),
      );
    });
  }
}

/** Whether a browser can be opened here at all. */
function hasDesktop() {
  if (process.env.CI) return false;
  return process.platform === "win32" || process.platform === "darwin" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

const scripts = { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" };
const resolve = { extensions: [".tsx", ".ts", ".js"] };

/** @returns {webpack.Configuration} */
function cli() {
  return {
    name: "cli",
    target: "node20",
    devtool: false,
    entry: { cli: "./src/cli/main.ts" },
    output: { path: dist, filename: "cli.js", library: { type: "commonjs2" } },
    resolve,
    module: { rules: [scripts], parser: { javascript: { dynamicImportMode: "eager" } } },
    optimization: { minimize: false },
    performance: false,
    plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }), new ExecutablePlugin()],
  };
}

/** @returns {webpack.Configuration} */
function bench() {
  return {
    name: "bench",
    target: "node20",
    devtool: false,
    entry: { bench: "./test/bench/main.ts" },
    node: { __dirname: true }, // Relative to this folder, where the benchmarks run.
    output: { path: dist, filename: "bench.js", library: { type: "commonjs2" } },
    resolve,
    externals: [
      (/** @type {{ request?: string }} */ { request = "" }, /** @type {(error?: Error, external?: string) => void} */ done) => {
        // The browser's finder asks Node itself where a package lies.
        if (request.endsWith("support/browser")) done(undefined, "commonjs ../test/support/browser.js");
        else if (/^[./]/.test(request) || path.isAbsolute(request)) done();
        else done(undefined, `commonjs ${request}`);
      },
    ],
    module: { rules: [scripts], parser: { javascript: { dynamicImportMode: "eager" } } },
    optimization: { minimize: false },
    performance: false,
  };
}

/** What the two pages have in common. @returns {webpack.Configuration} */
function page(/** @type {string} */ name, /** @type {string} */ entry, /** @type {boolean} */ development) {
  const file = development ? "[name]" : "[name].[contenthash:8]";
  return {
    name,
    target: ["web", "es2022"],
    devtool: development ? "cheap-module-source-map" : false,
    entry: { [name]: entry },
    output: {
      path: dist,
      filename: `${file}.js`,
      chunkFilename: `${name}-${development ? "[id]" : "[id].[contenthash:8]"}.js`,
      cssFilename: `${file}.css`,
      assetModuleFilename: "[name].[contenthash:8][ext]",
    },
    resolve,
    module: { rules: [scripts] },
    performance: false,
    ...(development && { infrastructureLogging: { level: "warn" }, stats: "errors-warnings" }),
  };
}

/** @returns {webpack.Configuration} */
function taskpane(/** @type {boolean} */ development, /** @type {OfficeJs} */ officeJs) {
  return {
    ...page("taskpane", "./src/addin.tsx", development),
    optimization: {
      splitChunks: { cacheGroups: { vendor: { name: "vendor", test: /[\\/]node_modules[\\/]/, chunks: "initial" } } },
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        meta: { csp: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy(officeJs) } },
      }),
      new OfficeJsPlugin(officeJsUrl[officeJs]),
      ...(development ? [] : [new FirstViewLimitPlugin()]),
      new CopyWebpackPlugin({
        patterns: [
          { from: "manifest.xml" },
          { from: "src/taskpane/unsupported.js", info: { minimized: true } }, // As it stands: it has to run where nothing else does.
          { from: "assets", to: "assets" },
          ...(officeJs === "own" ? officeJsFiles : []).map(copyOfficeJs),
          ...(officeJs === "own" ? [{ ...copyOfficeJs(officeJsTelemetry), transform: () => "" }] : []),
        ],
      }),
    ],
  };
}

/**
 * The page for files also works opened from disk, where a browser loads no further scripts by itself: one script holds everything.
 *
 * @returns {webpack.Configuration}
 */
function files(/** @type {boolean} */ development) {
  const { output, ...common } = page("web", "./src/web/main.tsx", development);
  return {
    ...common,
    output: { ...output, path: path.join(dist, "web"), filename: "web.js" },
    module: { rules: [scripts], parser: { javascript: { dynamicImportMode: "eager" } } },
    plugins: [
      new HtmlWebpackPlugin({
        template: "./src/web/index.html",
        filename: "index.html",
        meta: { csp: { "http-equiv": "Content-Security-Policy", content: FILES_POLICY } },
      }),
      // What the pane's help leads to.
      new CopyWebpackPlugin({
        patterns: ["guide.html", "guide", "third-party-licences.txt"].map((name) => ({ from: `assets/${name}`, to: `assets/${name}` })),
      }),
    ],
  };
}

/** Nothing is fetched, and nothing can be sent. */
const FILES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'", // Fluent UI writes its rules into style elements.
  "img-src 'self' data:",
  "font-src data:",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

/**
 * The workbench is large (a spreadsheet engine) and served from this machine only: not minified, or a build would take minutes.
 *
 * @returns {webpack.Configuration}
 */
function workbench(/** @type {boolean} */ development, /** @type {string | undefined} */ certificates) {
  return {
    ...page("workbench", "./src/workbench/main.ts", development),
    optimization: { minimize: false, concatenateModules: false },
    plugins: [
      new HtmlWebpackPlugin({ template: "./src/workbench/workbench.html", filename: "workbench.html" }),
      new CopyWebpackPlugin({ patterns: workbenchOfficeJsFiles.map(copyOfficeJs) }),
      new AddressPlugin(),
    ],
    ...(development && {
      devServer: {
        server: certificates
          ? { type: "https", options: { key: path.join(certificates, "localhost.key"), cert: path.join(certificates, "localhost.crt") } }
          : "https", // It makes a certificate of its own, which nothing else trusts.
        host: "localhost",
        port: PORT,
        hot: false,
        open: hasDesktop() ? ["/workbench.html"] : false,
        static: false,
        client: { overlay: false, logging: "warn" },
      },
    }),
  };
}

/** From the npm package to the folder that the pages load office.js from. */
function copyOfficeJs(/** @type {string} */ file) {
  const context = path.join(__dirname, "node_modules", "@microsoft", "office-js", "dist");
  return { context, from: file, to: `office/${file}`, info: { minimized: true } };
}

/** @returns {webpack.Configuration[]} */
function web(/** @type {Env} */ env, /** @type {Argv} */ argv) {
  const development = argv.mode === "development";
  const officeJs = env["office-js"] ?? "own";
  if (!(officeJs in officeJsUrl)) throw new Error(`--env office-js=${officeJs}: must be one of ${Object.keys(officeJsUrl).join(", ")}`);
  return [taskpane(development, officeJs), workbench(development, env.certificates), files(development)];
}

/** @returns {webpack.Configuration[]} */
module.exports = (/** @type {Env} */ env, /** @type {Argv} */ argv) =>
  env.only === "bench" ? [bench()] : [...(env.only === "web" ? [] : [cli()]), ...(env.only === "cli" ? [] : web(env, argv))];
