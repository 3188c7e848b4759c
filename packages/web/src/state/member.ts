import type { Member } from "@unionhall/member";
import type { Signal } from "@preact/signals";
import { signal } from "@preact/signals";
import { createContext } from "preact";
import type { Context } from "preact";
import { useContext, useEffect, useMemo, useRef } from "preact/hooks";
import { draftsAreWith, draftsMoved } from "./drafts.ts";

/** The member at this device, and a count that moves whenever anything about them does. */
export interface AtHome {
  readonly member: Member;
  readonly pulse: Signal<number>;
}

export const MemberContext: Context<AtHome | null> = createContext<AtHome | null>(null);

/** Many entries may arrive at once: what changed within one frame is drawn once. */
const frame = 16;

export function atHome(member: Member): AtHome {
  const pulse = signal(0);
  let planned = false;
  draftsAreWith(member.drafts);
  member.subscribe(() => {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      draftsMoved();
      pulse.value++;
    }, frame);
  });
  return { member, pulse };
}

/** Whether there are circles to show: someone is at home here, or on a visit. */
export function isInside({ desk, visiting }: Member): boolean {
  return desk.state === "open" || visiting?.over === false;
}

/** The member; whoever asks is drawn anew when anything changes. */
export function useMember(): Member {
  const home = useContext(MemberContext);
  if (home === null) throw new Error("this screen stands outside of the member's home");
  return memberAt(home);
}

/** What comes of looking, worked out once until anything changes, or one of `by` does. */
export function useLooked<T>(look: (member: Member) => T, by: readonly unknown[]): T {
  const member = useMember();
  return useMemo(() => look(member), [useContext(MemberContext)?.pulse.value, ...by]);
}

/** The member or, as long as they are not here yet, null. */
export function useMemberIfHere(): Member | null {
  const home = useContext(MemberContext);
  return home === null ? null : memberAt(home);
}

/** The member, once they are here: whoever is new may ask for something before. */
export function useMemberSoon(): () => Promise<Member> {
  const home = useContext(MemberContext);
  const waiting = useRef<((member: Member) => void)[]>([]);
  useEffect(() => {
    if (home !== null) for (const tell of waiting.current.splice(0)) tell(home.member);
  }, [home]);
  return () => new Promise((resolve) => (home === null ? waiting.current.push(resolve) : resolve(home.member)));
}

/** The same where the home is at hand. */
export function memberAt({ member, pulse }: AtHome): Member {
  void pulse.value;
  return member;
}
