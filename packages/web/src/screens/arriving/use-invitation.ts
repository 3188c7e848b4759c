import type { InvitationView, Outcome } from "@unionhall/member";
import { useContext, useEffect, useState } from "preact/hooks";
import { MemberContext } from "../../state/member.ts";
import { OutsideContext } from "../../state/outside.ts";

/**
 * What the invitation of a link says, or null as long as it is being read. Whoever is new reads it before the member is here;
 * nothing is used up.
 */
export function useInvitation(link: string): Outcome<InvitationView> | null {
  const home = useContext(MemberContext);
  const outside = useContext(OutsideContext);
  const [seen, setSeen] = useState<{ readonly link: string; readonly outcome: Outcome<InvitationView> } | null>(null);
  useEffect(() => {
    let here = true;
    const looking = home === null ? outside?.findInvitation(link) : home.member.look(link);
    void looking?.then((outcome) => {
      if (here) setSeen({ link, outcome });
    });
    return () => void (here = false);
  }, [link]);
  return seen?.link === link ? seen.outcome : null;
}
