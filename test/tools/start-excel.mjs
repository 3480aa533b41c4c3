/**
 * `npm run start:excel`: registers the add-in with desktop Excel on this computer (Windows, macOS), serves it, and starts Excel.
 * `npm run start:excel -- --stop` takes the registration back; `-- --days 7` makes a certificate for seven days (30 unless told).
 *
 * Excel, unlike a browser, shows no page whose certificate the system does not trust. So this command, and only this one, has Microsoft's tool
 * make a certificate for localhost and ask the user to trust it.
 */
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseNumber } from "office-addin-cli";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { OfficeAddinManifest } from "office-addin-manifest";

const root = path.join(import.meta.dirname, "..", "..");
const manifest = path.join(root, "manifest.xml");
const stop = process.argv.includes("--stop");

/** Where Excel for Windows looks for add-ins under development. */
const registryKey = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";

const { id = "" } = await OfficeAddinManifest.readManifestFile(manifest);
if (process.platform === "win32") {
  const change = stop ? ["delete", registryKey, "/v", id, "/f"] : ["add", registryKey, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"];
  if (spawnSync("reg", change, { stdio: "inherit" }).status !== 0) process.exit(1);
} else if (process.platform === "darwin") {
  const folder = path.join(homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
  const copy = path.join(folder, `${id}.manifest.xml`);
  if (stop) rmSync(copy, { force: true });
  else {
    mkdirSync(folder, { recursive: true });
    copyFileSync(manifest, copy);
  }
} else {
  console.log(
    [
      "这台计算机上没有桌面版 Excel（只有 Windows 和 macOS 有）。可以：",
      "  1. 运行 npm start，在工作台中试用；",
      "  2. 在装有 Excel 的 Windows 或 macOS 上运行 npm ci && npm run start:excel；",
      "  3. 在网页版 Excel 中：插入 › 加载项 › 上传我的加载项，选择 manifest.xml（本机须同时运行 npm start）。",
    ].join("\n"),
  );
  process.exit(1);
}

if (stop) {
  console.log("已取消登记。重新启动 Excel 后，“绩效自评”选项卡不再出现。");
} else {
  try {
    const { values } = parseArgs({ options: { days: { type: "string" } } });
    // Makes the certificate where there is none, and has the user asked to trust it.
    await getHttpsServerOptions(parseNumber(values.days, "--days 后面应为天数。"));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  const certificates = path.join(homedir(), ".office-addin-dev-certs");
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const options = ["--mode", "development", "--env", "only=web", "--env", `certificates=${certificates}`, "--no-open"];
  spawn(process.execPath, [webpack, "serve", ...options], { cwd: root, stdio: "inherit" }).on("exit", (status) =>
    process.exit(status ?? 1),
  );
  const [program, args] = process.platform === "win32" ? ["cmd", ["/c", "start", "excel"]] : ["open", ["-a", "Microsoft Excel"]];
  spawn(program, args, { stdio: "ignore" }).on("error", () => console.log("没有找到 Excel，请自行打开。"));
  console.log(
    [
      "加载项已登记。在 Excel 中打开一个工作簿：",
      "  Windows：“绩效自评”选项卡会自己出现；没有出现时，点 开始 › 加载项 › 更多加载项 › 开发人员加载项 › 绩效自评助手。",
      "  macOS：点 插入 › 加载项（“我的加载项”旁的小箭头）› 绩效自评助手。",
      "按 Ctrl+C 停止；npm run start:excel -- --stop 取消登记。",
    ].join("\n"),
  );
}
