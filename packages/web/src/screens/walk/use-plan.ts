import type { Problem, WalkView } from "@unionhall/member";
import type { CircleId, MemberId } from "@unionhall/protocol";
import { useEffect, useState } from "preact/hooks";
import { useMember } from "../../state/member.ts";

interface Planned {
  readonly plan: WalkView | null;
  readonly problem: Problem | null;
}

/** What walking out would be without some, looked at anew whenever these change. */
export function usePlan(circle: CircleId, without: readonly MemberId[]): Planned {
  const member = useMember();
  const [planned, setPlanned] = useState<Planned>({ plan: null, problem: null });
  useEffect(() => {
    let isNewest = true;
    void member.walks.plan(circle, { without }).then((outcome) => {
      if (!isNewest) return;
      setPlanned(outcome.ok ? { plan: outcome.value, problem: null } : { plan: null, problem: outcome.problem });
    });
    return () => void (isNewest = false);
  }, [circle, without]);
  return planned;
}
