import type { At, CallView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { inCallText } from "../../messages/in-call.ts";
import { Badge } from "../../parts/badge.tsx";
import { roomText } from "../../messages/rooms.ts";
import { useStays } from "../../parts/half-written.ts";
import type { CallPart } from "../../route/route.ts";
import { callParts, callPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";

/** How far a call is: nobody has come and nothing is begun, it goes on, it is over. */
function stageOf({ over, here, at, turns }: CallView): "before" | "on" | "over" {
  if (over !== null) return "over";
  return here.length > 0 || at !== null || turns.length > 0 ? "on" : "before";
}

/** What is looked at first: before it the agenda, during it what is now, after it the notes. */
function firstPart(call: CallView): CallPart {
  return ({ before: "agenda", on: "now", over: "notes" } as const)[stageOf(call)];
}

/**
 * What is looked at, by its address. Where that names nothing, what is to be looked at first, once the call is read; then it stays,
 * so that nothing is taken from under a hand that writes as somebody comes.
 */
export function useCallPart(at: At, named: CallPart | undefined, reading: boolean, visits: boolean): CallPart {
  const call = useMember().calls.look(at);
  const [kept, wasReading] = [useRef<CallPart | null>(null), useRef(false)];
  const first = kept.current ?? (call === null ? "agenda" : firstPart(call));
  useEffect(() => {
    if (reading) wasReading.current = true;
    else if (wasReading.current && call !== null) kept.current ??= firstPart(call);
  });
  const part = named ?? first;
  const isNow = part === "now";
  // Of what is over there is no now, but for whoever is writing there as it ends.
  const stays = useStays(isNow && call?.over == null, () => (isNow ? document : null));
  // Of whatever else there is, whoever visits is shown nothing.
  if (visits) return named === "talk" || call?.over != null ? "talk" : "now";
  return isNow && !stays ? "notes" : part;
}

interface CallTabsProps {
  readonly at: At;
  readonly path: readonly RoomId[];
  readonly part: CallPart;
  /** Whether this person visits it. */
  readonly visits: boolean;
}

/** The way from one part of a call to another. */
export function CallTabs({ at, path, part, visits }: CallTabsProps): VNode {
  const say = inCallText();
  const { calls, rooms } = useMember();
  const isOver = calls.look(at)?.over != null;
  const fresh = useId();
  const unread = rooms.look(at)?.unread ?? 0;
  return (
    <nav class="tabs" aria-label={say.parts}>
      {callParts
        .filter((each) => each !== "now" || !isOver || part === "now")
        .filter((each) => !visits || each === "now" || each === "talk")
        .map((each) => (
          <a
            key={each}
            href={callPath(at.circle, path, each)}
            aria-current={each === part ? "page" : undefined}
            aria-describedby={each === "talk" && unread > 0 ? fresh : undefined}
          >
            {say.part[each]}
            {each === "talk" ? <Badge count={unread} words={roomText().unread(unread)} id={fresh} /> : null}
          </a>
        ))}
    </nav>
  );
}
