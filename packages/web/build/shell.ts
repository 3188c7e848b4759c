import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";

/** What reads papers is large and not for everyone: it is kept where somebody has used it. */
const onceUsed = /^\/assets\/pdf-/;

/**
 * Tells the service worker which files make this version, by the names it left for them: the ones no screen
 * can do without, all others, and those that are kept only once they were used.
 */
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
        const core = ["/", ...coreOf(bundle)];
        const assets = Object.keys(bundle).filter((name) => name.startsWith("assets/"));
        const others = assets.map((name) => `/${name}`).filter((file) => !core.includes(file));
        const used = others.filter((file) => onceUsed.test(file));
        const files = [...core, ...others.filter((file) => !used.includes(file)), "/away.html"];
        const index = bundle["index.html"];
        const page = index?.type === "asset" ? String(index.source) : "";
        const version = createHash("sha256")
          .update(`${[...files, ...used].join("\n")}\n${page}`)
          .digest("hex")
          .slice(0, 16);
        worker.code = worker.code
          .replaceAll("__SHELL_CORE__", JSON.stringify(core))
          .replaceAll("__SHELL_FILES__", JSON.stringify(files))
          .replaceAll("__SHELL_ONCE_USED__", JSON.stringify(used))
          .replaceAll("__SHELL_VERSION__", JSON.stringify(version));
      },
    },
  };
}

/** The style sheet, the first script, the two that come beside it, and all that these import before they run. */
function coreOf(bundle: Rolldown.OutputBundle): readonly string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const scripts = new Set<string>();
  const take = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (chunk === undefined) throw new Error("the build made no script of what the app begins with");
    if (scripts.has(chunk.fileName)) return;
    scripts.add(chunk.fileName);
    for (const name of chunk.imports) take(chunks.find(({ fileName }) => fileName === name));
  };
  for (const begins of ["index", "as-nobody", "environment"]) take(chunks.find(({ name }) => name === begins));
  const styles = Object.keys(bundle).filter((name) => name.endsWith(".css"));
  return [...scripts, ...styles].map((name) => `/${name}`);
}
