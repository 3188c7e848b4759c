import type { BetweenTwo, CircleView, MemberView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { circlePath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { Answers } from "./approach.tsx";
import { AskAlone } from "./ask-alone.tsx";
import { AskAgain } from "./declined-people.tsx";

interface WriteAloneProps {
  readonly view: CircleView;
  readonly member: MemberView;
  /** Something else is what is done first there. */
  readonly second?: boolean;
}

/** The one way to somebody alone: to the talk that there is, to an answer, or to a question. */
export function WriteAlone({ view, member, second = false }: WriteAloneProps): VNode | null {
  const { alone } = useMember();
  // It is opened while the dialog still stands.
  const [asking, setAsking] = useState(false);
  const ask = (): void => setAsking(true);
  return (
    <>
      <Way view={view} member={member} second={second} between={alone.look(view.id, member.id)} ask={ask} />
      {asking ? <AskAlone view={view} member={member} close={() => setAsking(false)} /> : null}
    </>
  );
}

interface WayProps extends Required<WriteAloneProps> {
  readonly between: BetweenTwo;
  readonly ask: () => void;
}

function Way({ view, member, second, between, ask }: WayProps): VNode | null {
  const { alone } = text();
  const { id: by, name: plain } = member;
  const name = isolate(plain);
  const write = (
    <div>
      <Button kind={between.state === "nothing" && !member.muted && !second ? "go" : "normal"} press={ask}>
        {alone.write(name)}
      </Button>
    </div>
  );
  switch (between.state) {
    case "open":
      return (
        <div class="stack-s">
          <div>
            <a class={second ? "btn" : "btn go"} href={circlePath(between.circle, "chat")}>
              {alone.open(name)}
            </a>
          </div>
          {member.muted ? <p class="small dim">{alone.notMuted(name)}</p> : null}
        </div>
      );
    case "opening":
      return <p class="note wait">{alone.opening(name)}</p>;
    case "asks":
      return <TheyAsk view={view} member={member} />;
    case "declined":
      return (
        <div class="stack-s">
          <p class="note">{alone.saidNo(name)}</p>
          {write}
          <AskAgain circle={view.id} member={by} name={plain} />
        </div>
      );
    case "paused":
      return <p class="small dim">{alone.paused(name)}</p>;
    case "gone":
      return null;
    case "nothing":
      return write;
  }
}

function TheyAsk({ view: { id: circle, title }, member: { id: by, name } }: Pick<WayProps, "view" | "member">): VNode {
  return (
    <section class="stack-s">
      <p>
        {isolate(name)} {text().alone.wants}
      </p>
      <Answers of={{ circle, title, by, name, putOff: null }} />
    </section>
  );
}
