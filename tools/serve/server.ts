import { createServer as createPlainServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import sirv from "sirv";

/** A certificate for https, in PEM. */
export interface Certificate {
  readonly key: string | Buffer;
  readonly cert: string | Buffer;
}

/** What is served, and where. */
export interface ServeOptions {
  /** The folder of the built pages. */
  readonly directory: string;
  /** The first port tried; 0 lets the system choose. */
  readonly port: number;
  /** How many ports after the first are tried when it is taken; 0 insists on the first. */
  readonly further: number;
  /** With a certificate the server speaks https, which Excel demands of add-ins. */
  readonly certificate?: Certificate;
}

/** A server that listens. */
export interface Serving {
  /** The address of the root, such as `http://127.0.0.1:3000/`. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The media type of workbooks, which the list of types behind sirv lacks. */
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Only this machine can reach the server. */
const LOOPBACK = "127.0.0.1";

function handler(directory: string): RequestListener {
  const serve = sirv(directory, {
    etag: true,
    setHeaders(response, pathname) {
      response.setHeader("X-Content-Type-Options", "nosniff");
      if (pathname.endsWith(".xlsx")) response.setHeader("Content-Type", WORKBOOK);
      // File names with a content hash never change their content; the pages that name them do.
      const isHashed = /\.[\da-f]{10}\.\w+$/.test(pathname);
      response.setHeader("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  return (request, response) => {
    serve(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("404 找不到 / not found\n");
    });
  };
}

/** @returns true when the server listens, false when the port is taken; rejects for every other reason. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, LOOPBACK, () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

/**
 * Serves the built pages to this machine.
 * @throws {Error} in words, when no port is free.
 */
export async function startServer(options: ServeOptions): Promise<Serving> {
  const { directory, port, further, certificate } = options;
  const respond = handler(directory);
  const server = certificate ? createSecureServer(certificate, respond) : createPlainServer(respond);
  for (let next = port; next <= port + further; next++) {
    if (!(await listen(server, next))) continue;
    const bound = server.address();
    const actual = typeof bound === "object" && bound !== null ? bound.port : next;
    return {
      // The certificate of the Office tools names the host, not the number.
      address: certificate ? `https://localhost:${actual}/` : `http://${LOOPBACK}:${actual}/`,
      port: actual,
      close: () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => {
            resolve();
          });
        }),
    };
  }
  throw new Error(`端口${port}已被占用，请用环境变量PORT指定另一个。Port ${port} is taken; name another one in PORT.`);
}
