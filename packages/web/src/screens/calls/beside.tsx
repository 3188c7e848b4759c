import type { CircleView, ItemView } from "@unionhall/member";
import type { ComponentChildren, VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { inCallText } from "../../messages/in-call.ts";
import { useStays } from "../../parts/half-written.ts";
import type { CallPart } from "../../route/route.ts";
import { useWide } from "../../state/wide.ts";
import type { OfCall } from "./call.tsx";
import { Notes } from "./notes.tsx";
import { Speaking } from "./now.tsx";
import { Stack } from "./stack.tsx";
import { WhoIsHere } from "./who-is-here.tsx";

interface BesideProps extends OfCall {
  readonly part: CallPart;
  readonly view: CircleView;
  readonly agenda: readonly ItemView[];
  readonly children: ComponentChildren;
}

/**
 * On a desk, while a call goes on: beside its notes and its agenda who speaks, who is next and who is here; beside what is now, the
 * notes. As it ends, and as a window gets narrow, all stays where it is, with what somebody is writing: styles make the columns.
 */
export function WithBeside({ part, view, agenda, children, ...of }: BesideProps): VNode {
  const say = inCallText();
  const isWide = useWide();
  const goesOn = of.call.over === null;
  const [wentOn] = useState(goesOn);
  const has = part === "now" || part === "notes" || part === "agenda";
  const aside = useRef<HTMLElement>(null);
  const isTwo = useStays(isWide && has && wentOn && (part === "now" || goesOn), () => aside.current);
  return (
    <div class={isTwo && isWide ? "beside two" : "beside"}>
      <div class="column">{children}</div>
      {isTwo && part === "now" ? (
        <aside ref={aside} class="column" aria-label={say.part.notes}>
          <Notes {...of} agenda={agenda} beside />
        </aside>
      ) : null}
      {isTwo && part !== "now" ? (
        <aside ref={aside} class="column" aria-label={say.part.now}>
          <Speaking {...of} agenda={agenda} />
          <Stack {...of} part={part} />
          <WhoIsHere {...of} view={view} />
        </aside>
      ) : null}
    </div>
  );
}
