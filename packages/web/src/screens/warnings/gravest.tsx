import type { CircleView, Warning } from "@unionhall/member";
import { sentences } from "@unionhall/member/warnings/sentences";
import type { VNode } from "preact";
import { text, warningWords } from "../../messages/messages.ts";
import { isolate } from "../../parts/isolate.ts";
import type { CirclePart } from "../../route/route.ts";
import { circlePath } from "../../route/route.ts";
import { toLookAt } from "./to-look-at.ts";
import { Rest, Weighs } from "./warning.tsx";

interface GravestProps {
  readonly view: CircleView;
  readonly part: CirclePart;
}

/** What a member has to know now, wherever in the circle they are: the gravest of all, and how many more there are. */
export function Gravest({ view, part }: GravestProps): VNode | null {
  const [gravest, ...others] = toLookAt(view);
  if (gravest === undefined || part === "checks") return null;
  const { checks } = text();
  return (
    <aside class="banner" aria-label={checks.here}>
      <details>
        <summary>
          <Weighs level={gravest.level} />
          <span>{seenIn(gravest)}</span>
          <span class="more">{checks.whatToDo}</span>
        </summary>
        <div class="stack">
          <Rest warning={gravest} circle={view.id} there={[part, "checks"]} />
          <p>
            <a class="btn" href={circlePath(view.id, "checks")}>
              {checks.all(others.length + 1)}
            </a>
          </p>
        </div>
      </details>
    </aside>
  );
}

function seenIn(warning: Warning): string {
  const words = warningWords();
  return words === null ? "" : sentences(warning, words, isolate).seen;
}
