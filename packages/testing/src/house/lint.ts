import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clone, runToEnd, tool, withFiles } from "./clone.ts";

type Report = { readonly diagnostics: readonly { readonly code: string; readonly filename: string }[] };

const config = ".oxlintrc.json";

/**
 * Lints files as if they stood in the clone at these paths, under the clone's own lint config.
 * @returns for each path, the names of the rules that refuse it, sorted, each once
 */
export async function lintAsIf(files: Readonly<Record<string, string>>): Promise<Map<string, string[]>> {
  const text = readFileSync(join(clone, config), "utf8");
  const { out } = await withFiles({ ...files, [config]: text }, (folder) =>
    runToEnd(tool("oxlint"), ["--format=json", "."], folder),
  );
  if (!out.startsWith("{")) throw new Error(`the linter did not come to it: ${out}`);
  const refused = new Map(Object.keys(files).map((path) => [path, new Set<string>()]));
  for (const { code, filename } of (JSON.parse(out) as Report).diagnostics) refused.get(filename)?.add(code);
  return new Map([...refused].map(([path, rules]) => [path, [...rules].toSorted()]));
}
