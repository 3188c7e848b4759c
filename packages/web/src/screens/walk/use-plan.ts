import type { CircleView, Problem, WalkView } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import { useEffect, useState } from "preact/hooks";
import { useMember } from "../../state/member.ts";

interface Planned {
  readonly plan: WalkView | null;
  readonly problem: Problem | null;
}

/** What walking out would be without some, looked at anew whenever these or the circle change. */
export function usePlan({ id, headWords: { seq } }: CircleView, without: readonly MemberId[]): Planned {
  const member = useMember();
  const [planned, setPlanned] = useState<Planned & { readonly without: readonly MemberId[] }>({ ...nothing, without });
  useEffect(() => {
    let isNewest = true;
    void member.walks.plan(id, { without }).then((outcome) => {
      if (!isNewest) return;
      const looked = outcome.ok ? { plan: outcome.value, problem: null } : { plan: null, problem: outcome.problem };
      setPlanned({ ...looked, without });
    });
    return () => void (isNewest = false);
  }, [id, seq, without]);
  // Without others it is another walk-out.
  return planned.without === without ? planned : nothing;
}

const nothing: Planned = { plan: null, problem: null };
