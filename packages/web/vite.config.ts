import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";
import { defaultClientConditions, defineConfig } from "vite";
import { manifests } from "./build/manifests.ts";
import { shell } from "./build/shell.ts";
import { filesOf, guises } from "./src/guise/guises.ts";
import { en } from "./src/messages/en.ts";
import { es } from "./src/messages/es.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * `--mode scripted` puts the scripted member of test-support in the place of the real one: the same app,
 * for pictures and tests. The product is built without that mode and holds none of it.
 */
const scripted = [{ find: /^\.\/(environment|new-here|as-nobody)\.ts$/, replacement: here("test-support/$1.ts") }];

const named = [en, es].flatMap(({ language, common }) =>
  guises.map((guise) => ({ name: common.guises[guise], files: filesOf(guise, language) })),
);

export default defineConfig(({ mode }): UserConfig => ({
  root: here("."),
  resolve: {
    alias: mode === "scripted" ? scripted : [],
    // Packages name their TypeScript under "source", so the app is built without building them first.
    conditions: ["source", ...defaultClientConditions],
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  plugins: [manifests(named), shell()],
  build: {
    target: "es2022",
    emptyOutDir: true,
    // Which file came of which source: what a first visit fetches is measured by it. A name that no hall serves.
    manifest: "sources",
    modulePreload: { polyfill: false },
    // Nothing becomes a data: address, so that the service worker can keep it by name.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { index: here("index.html"), sw: here("src/worker/worker.ts") },
      output: {
        entryFileNames: (chunk) => (chunk.name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
        // What nearly every part takes goes together: each file is one more request.
        codeSplitting: {
          groups: [
            { name: "pdf", test: /node_modules\/pdfjs-dist\// },
            {
              name: "base",
              test: /node_modules\/@?preact\/|src\/messages\/messages\.ts|preload-helper|rolldown.runtime/,
            },
            {
              // What is written and read for the wire: a part that is fetched later and takes of it splits it otherwise.
              name: "forms",
              test: /protocol\/src\/(?:utf8|read-cbor|write-cbor|canonical|caps|codec|bytes|hash|blob|head|to-sign)\.ts|kernel\/src\/.*padding\.ts|member\/src\/(?:problems|line\/thrown|circle\/(?:hall-lies|would-not-count|links)|session\/links)\.ts/,
            },
            {
              name: "hashes",
              test: /(?<!post-quantum\/)node_modules\/@noble\/hashes\/(?:sha2|hmac|_md|_u64|utils)\.js/,
            },
          ],
        },
      },
    },
  },
}));
