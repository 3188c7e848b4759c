import type { LineView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { saidIn } from "../../parts/said.ts";
import { Words } from "../../parts/words.tsx";

/** What a line says; where that is nothing, the names of its files. */
export function LineWords({ line: { text: reads, written = reads, files } }: { readonly line: LineView }): VNode {
  return <Words of={written === "" ? saidIn({ text: "", files }, text().language) : written} />;
}
