import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { buildScripted, scriptedApp } from "../../../bin/lib/build.mjs";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** As strict as a hall's own: what breaks under it breaks there. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types unionhall",
].join("; ");

export interface ScriptedApp {
  readonly url: string;
  /** From now on a newer version of the app is handed out. */
  publishNewer(): void;
  /** As if the machine went away. */
  stop(): Promise<void>;
}

/** Hands out the app with the scripted member on a free port of this machine. */
export async function serveScripted(): Promise<ScriptedApp> {
  await buildScripted();
  let addition = "";
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = pathname === "/" ? "/index.html" : pathname;
    // URL has taken every ".." out of the path.
    readFile(join(scriptedApp, file), "latin1").then(
      (bytes) => {
        const type = types[extname(file)] ?? "application/octet-stream";
        response.writeHead(200, {
          "content-type": type,
          "content-security-policy": policy,
          "cache-control": file.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        response.end(file === "/sw.js" ? bytes + addition : bytes, "latin1");
      },
      () => response.writeHead(404).end(),
    );
  });
  const { port } = await listen(server);
  return {
    url: `http://localhost:${port}`,
    publishNewer: () => {
      addition += "// newer\n";
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server): Promise<AddressInfo> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server.address() as AddressInfo));
  });
}
