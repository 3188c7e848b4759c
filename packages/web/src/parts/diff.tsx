import { wordDiff } from "@unionhall/union";
import type { VNode } from "preact";
import { withoutNames } from "../prose/excerpt.ts";
import { docsText } from "../messages/docs.ts";

interface DiffProps {
  readonly before: string;
  readonly after: string;
}

/** What changed from one text to another, word by word. */
export function Diff({ before, after }: DiffProps): VNode {
  const say = docsText();
  return (
    <p class="said diff" dir="auto">
      {wordDiff(withoutNames(before), withoutNames(after)).map(({ kind, text }, at) => {
        if (kind === "same") return <span key={at}>{text}</span>;
        const Change = kind === "gone" ? "del" : "ins";
        return (
          <Change key={at}>
            <span class="unseen"> {kind === "gone" ? say.gone : say.fresh} </span>
            {text}
          </Change>
        );
      })}
    </p>
  );
}
