import type { InvitationView, Outcome } from "@unionhall/member";
import { useEffect, useState } from "preact/hooks";
import { useMember } from "../../state/member.ts";

/** What the invitation of a link says, or null as long as it is being read. Reading uses nothing up. */
export function useInvitation(link: string): Outcome<InvitationView> | null {
  const member = useMember();
  const [seen, setSeen] = useState<{ readonly link: string; readonly outcome: Outcome<InvitationView> } | null>(null);
  useEffect(() => {
    let here = true;
    void member.look(link).then((outcome) => {
      if (here) setSeen({ link, outcome });
    });
    return () => void (here = false);
  }, [link, member]);
  return seen?.link === link ? seen.outcome : null;
}
