import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** Files of `public` that the app needs without a connection. */
const kept = ["/icon.svg", "/away.html", "/paper.webmanifest"];

/** Tells the service worker which files make this version, by the name it left for them. */
export function shell(): Plugin {
  return {
    name: "unionhall-shell",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const worker = bundle["sw.js"];
        if (worker?.type !== "chunk") throw new Error("the build made no service worker");
        const assets = Object.keys(bundle).filter((name) => name.startsWith("assets/"));
        const files = ["/", ...assets.map((name) => `/${name}`).toSorted(), ...kept];
        const index = bundle["index.html"];
        const page = index?.type === "asset" ? String(index.source) : "";
        const version = createHash("sha256")
          .update(`${files.join("\n")}\n${page}`)
          .digest("hex")
          .slice(0, 16);
        worker.code = worker.code
          .replaceAll("__SHELL_FILES__", JSON.stringify(files))
          .replaceAll("__SHELL_VERSION__", JSON.stringify(version));
      },
    },
  };
}
