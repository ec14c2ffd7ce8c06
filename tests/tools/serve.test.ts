import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { startServer, type Serving } from "../../tools/serve/server";

const directory = mkdtempSync(path.join(tmpdir(), "serve-"));
const inner = path.join(directory, "web");
let serving: Serving;

beforeAll(async () => {
  mkdirSync(path.join(inner, "samples"), { recursive: true });
  writeFileSync(path.join(directory, "secret.txt"), "secret");
  writeFileSync(path.join(inner, "index.html"), "<!doctype html><title>勾稽</title>");
  writeFileSync(path.join(inner, "taskpane.0123456789.js"), "0;");
  writeFileSync(path.join(inner, "samples", "a.xlsx"), "PK");
  serving = await startServer({ directory: inner, port: 0, further: 0 });
});

afterAll(async () => {
  await serving.close();
  rmSync(directory, { recursive: true });
});

/** Asks for a path as it is written: `fetch` would tidy up the dots. */
function rawStatus(target: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port: serving.port, path: target }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["", "text/html"],
  ["taskpane.0123456789.js", "text/javascript"],
  ["samples/a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
])("%p has its media type", async (file, type) => {
  const answer = await fetch(serving.address + file);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain(type);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

test("files that bear their content's hash are kept, the pages that name them are asked for again", async () => {
  const kept = await fetch(`${serving.address}taskpane.0123456789.js`);
  const asked = await fetch(serving.address);
  expect(kept.headers.get("cache-control")).toContain("immutable");
  expect(asked.headers.get("cache-control")).toBe("no-cache");
});

test("no folder is listed and nothing outside is served", async () => {
  expect((await fetch(`${serving.address}samples/`)).status).toBe(404);
  expect(await rawStatus("/../secret.txt")).toBe(404);
  expect(await rawStatus("/%2e%2e/secret.txt")).toBe(404);
});

test("a taken port leads to the next free one, or to a clear sentence", async () => {
  const next = await startServer({ directory: inner, port: serving.port, further: 20 });
  expect(next.port).toBeGreaterThan(serving.port);
  await next.close();
  await expect(startServer({ directory: inner, port: serving.port, further: 0 })).rejects.toThrow(/已被占用.*PORT/);
});
