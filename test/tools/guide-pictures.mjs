/** Takes the pictures of assets/guide.html: the scripted afternoon, run with the production build. Run after `npm run build`: node test/tools/guide-pictures.mjs */
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");
const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
const { status } = spawnSync(process.execPath, [jest, "test/browser/afternoon", "--selectProjects", "browser"], {
  cwd: root,
  env: { ...process.env, ZIPING_PICTURES: path.join(root, "assets", "guide") },
  stdio: "inherit",
});
process.exit(status ?? 1);
