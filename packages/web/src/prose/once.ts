import type { Block, FileBlock } from "./prose.ts";

/** Of each file the first place where a text has it: it comes once, however often somebody names it, as that costs everyone data. */
export function firstPlaces(blocks: readonly Block[]): ReadonlySet<FileBlock> {
  const first = new Map<string, FileBlock>();
  for (const file of filesIn(blocks)) if (!first.has(file.of)) first.set(file.of, file);
  return new Set(first.values());
}

function filesIn(blocks: readonly Block[]): readonly FileBlock[] {
  return blocks.flatMap((block) => {
    if (block.type === "file") return [block];
    if (block.type === "quote") return filesIn(block.blocks);
    return block.type === "list" ? block.items.flatMap(filesIn) : [];
  });
}
