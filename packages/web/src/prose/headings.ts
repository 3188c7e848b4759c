import type { Block } from "./prose.ts";

type Heading = Extract<Block, { type: "heading" }>;

/** Each heading's place under the title, which is the first: as it was meant, but none deeper than one below the one before. */
export function ranksOf(blocks: readonly Block[]): ReadonlyMap<Heading, number> {
  const ranks = new Map<Heading, number>();
  let before = 1;
  for (const heading of headingsIn(blocks)) {
    before = Math.min(heading.level + 1, before + 1);
    ranks.set(heading, before);
  }
  return ranks;
}

function headingsIn(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block) => {
    if (block.type === "heading") return [block];
    if (block.type === "quote") return headingsIn(block.blocks);
    return block.type === "list" ? block.items.flatMap(headingsIn) : [];
  });
}
