import type { MemberId } from "@unionhall/protocol";
import { partsOf } from "@unionhall/union";
import type { PhrasingContent } from "mdast";
import type { Run } from "./prose.ts";

/** Somebody among words. */
export interface Mention {
  readonly type: "mention";
  readonly member: MemberId;
  /** It is in no text that was read. */
  readonly position?: undefined;
}
declare module "mdast" {
  interface PhrasingContentMap {
    mention: Mention;
  }
  interface RootContentMap {
    mention: Mention;
  }
}

type Mark = "link" | "strong" | "em";
const marks: readonly Mark[] = ["link", "strong", "em"];

/** Words in what stands around them: of the marks of the first, the one that reaches furthest goes around the others. */
export function nested(runs: readonly Run[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < runs.length;) {
    const [mark, end] = furthest(runs, at);
    if (mark === null) nodes.push(...bare(runs[at]!));
    else nodes.push(around(mark, runs[at]!, nested(runs.slice(at, end).map(({ [mark]: _mark, ...run }) => run))));
    at = end;
  }
  return nodes;
}

function furthest(runs: readonly Run[], from: number): readonly [mark: Mark | null, end: number] {
  let [best, furthestEnd]: [Mark | null, number] = [null, from + 1];
  for (const mark of marks) {
    const wears = runs[from]?.[mark];
    if (wears === undefined) continue;
    let end = from + 1;
    while (runs[end]?.[mark] === wears) end++;
    if (best === null || end > furthestEnd) [best, furthestEnd] = [mark, end];
  }
  return [best, furthestEnd];
}

function around(mark: Mark, { link = "" }: Run, children: PhrasingContent[]): PhrasingContent {
  if (mark === "link") return { type: "link", url: link, children };
  return { type: mark === "strong" ? "strong" : "emphasis", children };
}

function bare({ text, code }: Run): PhrasingContent[] {
  if (code !== undefined) return [{ type: "inlineCode", value: text }];
  return partsOf(text).map((part) =>
    "member" in part ? { type: "mention", member: part.member } : { type: "text", value: part.words },
  );
}
