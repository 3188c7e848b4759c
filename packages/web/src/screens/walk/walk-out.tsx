import type { CircleView, Outcome, WalkActs, WalkedOut, WalkTo } from "@unionhall/member";
import { readLink } from "@unionhall/member";
import { toBase32 } from "@unionhall/protocol";
import type { CircleId, MemberId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { plainDay } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { Sure } from "../../parts/sure.tsx";
import { Behind } from "./behind.tsx";
import { Past } from "./past.tsx";
import { usePlan } from "./use-plan.ts";
import { WalkLists } from "./walk-lists.tsx";
import { Walked } from "./walked.tsx";
import { Where } from "./where.tsx";

/** Who stays behind, where to, what comes along; at the end, the link for the others. */
export function WalkOut({ view }: { readonly view: CircleView }): VNode {
  const { walk, language } = text();
  const [without, setWithout] = useState<readonly MemberId[]>([]);
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [out, setOut] = useState<WalkedOut | null>(null);
  const { plan, problem } = usePlan(view.id, without);
  if (out !== null) return <Walked out={out} />;
  // It is walked out of before the offers are left: until then, what was asked for is still under way.
  if (view.walkedTo !== null && !asking) return <Past next={view.walkedTo} />;
  return (
    <>
      <div class="stack">
        <h2>{walk.title}</h2>
        <p class="dim">{walk.text}</p>
      </div>
      <Behind view={view} left={without} choose={setWithout} />
      <Where link={elsewhere} choose={setElsewhere} />
      {plan === null ? null : (
        <section class="card">
          <p>{walk.place(plan.seq, plainDay(plan.day, language))}</p>
          <WalkLists of={plan} />
        </section>
      )}
      <Trouble of={problem} />
      <Button kind="go" wide press={() => setAsking(plan !== null)}>
        {walk.go}
      </Button>
      {asking && plan !== null ? (
        <Sure
          title={walk.sureTitle}
          does={walk.sure(plan.people.length)}
          cannot={walk.cannot}
          go={walk.go}
          deed={({ walks }) => goOut(walks, view.id, without, elsewhere)}
          done={setOut}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

async function goOut(
  walks: WalkActs,
  id: CircleId,
  without: readonly MemberId[],
  elsewhere: string | null,
): Promise<Outcome<WalkedOut>> {
  const to = targetOf(elsewhere);
  return to === null ? { ok: false, problem: { type: "not-a-link" } } : walks.out(id, { without, to });
}

/** Null where what was typed is no founding link. */
function targetOf(elsewhere: string | null): WalkTo | null {
  if (elsewhere === null) return "here";
  const link = readLink(elsewhere);
  return link?.kind === "found" ? { hall: link.hall, code: toBase32(link.secret) } : null;
}
