import { existsSync } from "node:fs";
import path from "node:path";
import open from "open";
import { developmentCertificate } from "./certificate";
import { startServer } from "./server";

const FIRST_PORT = 3000;
const PORTS_TRIED_AFTER_IT = 20;

/** The port asked for in PORT; `undefined` when none is. */
function portAskedFor(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT不是端口号：${text}。PORT is no port number: ${text}.`);
}

async function main(): Promise<void> {
  const directory = path.resolve("dist/web");
  if (!existsSync(path.join(directory, "index.html"))) {
    throw new Error("还没有构建，请先运行npm run build。Nothing is built yet; run npm run build first.");
  }
  const isSecure = process.argv.includes("--https");
  const asked = portAskedFor(process.env["PORT"]);
  const serving = await startServer({
    directory,
    port: asked ?? FIRST_PORT,
    // The manifest names one port for Excel, so a secure server insists on it.
    further: asked === undefined && !isSecure ? PORTS_TRIED_AFTER_IT : 0,
    ...(isSecure ? { certificate: await developmentCertificate() } : {}),
  });
  console.log(`勾稽 Gouji  ${serving.address}`);
  console.log("按Ctrl+C停止。Press Ctrl+C to stop.");
  if (process.env["BROWSER"] === "none" || isSecure) return;
  try {
    const child = await open(serving.address);
    child.on("error", () => {
      console.log("没有打开浏览器，请自行打开上面的地址。No browser was opened; open the address above.");
    });
  } catch {
    console.log("没有打开浏览器，请自行打开上面的地址。No browser was opened; open the address above.");
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
