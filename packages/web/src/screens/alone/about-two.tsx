import type { AloneView, CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { isolate } from "../../parts/isolate.ts";
import { plainDay } from "../../parts/time.ts";
import { personPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { ForgetCircle } from "../circle/forget-circle.tsx";
import type { Shared } from "./shared.ts";
import { sharedBy } from "./shared.ts";

interface OfTwo {
  readonly view: CircleView;
  readonly alone: AloneView;
}

/** How things are between the two, where there is something to say of it. */
export function AboutTwo({ view, alone }: OfTwo): VNode | null {
  const shared = sharedBy(useMember(), view);
  const words = [...(alone.state === "asked" ? [askedWords(view, shared)] : []), ...otherWords(view, shared)];
  if (words.length === 0) return null;
  return (
    <div class="stack-s">
      {words.map((each) => (
        <p key={each} class="note wait">
          {each}
        </p>
      ))}
    </div>
  );
}

/** Until when they can answer, or why they cannot. */
function askedWords({ title, invitations }: CircleView, shared: Shared | null): string {
  const { alone: say, language } = text();
  const name = isolate(title);
  if (shared === null) return say.youWent(name);
  if (!shared.both) return say.theyWent(name, isolate(shared.title));
  const until = invitations[0]?.until;
  return until === undefined ? say.askedOnWay(name) : say.asked(name, plainDay(until, language));
}

/** What has happened to the other where the two know each other from. */
function otherWords({ title }: CircleView, shared: Shared | null): readonly string[] {
  const { alone: say } = text();
  const name = isolate(title);
  switch (shared?.other?.state) {
    case "held":
      return [say.held(name, isolate(shared.title))];
    case "removed":
      return [say.removed(name, isolate(shared.title))];
    case "remembered":
      return [say.remembered(name)];
    default:
      return [];
  }
}

/** Why nothing is said here any more, and what there is to do. */
export function NothingSaid({ view, alone }: OfTwo): VNode {
  const { alone: say } = text();
  const shared = sharedBy(useMember(), view);
  return (
    <aside class="foot stack" aria-label={say.sealed[alone.state]}>
      <p class="note wait">{whyNothing(view, alone)}</p>
      <div class="row">
        {shared === null ? null : (
          <a class="btn" href={personPath(alone.circle, alone.member)}>
            {say.again(isolate(view.title))}
          </a>
        )}
        {view.state === "in" ? null : <ForgetCircle circle={view.id} />}
      </div>
    </aside>
  );
}

function whyNothing({ title, state }: CircleView, alone: AloneView): string {
  const { alone: say, circle } = text();
  const name = isolate(title);
  if (alone.state === "unfit") return say.unfit;
  if (state === "out") return circle.outText;
  if (alone.state === "left") return say.left(name);
  return state === "waiting" ? say.lapsedYes(name) : say.lapsed(name);
}
