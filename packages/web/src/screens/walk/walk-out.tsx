import type { CircleView, Outcome, Problem, WalkedOut, WalkTo, WalkView } from "@unionhall/member";
import { readLink } from "@unionhall/member";
import { toBase32 } from "@unionhall/protocol";
import type { MemberId } from "@unionhall/protocol";
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
  const { walk } = text();
  const [without, setWithout] = useState<readonly MemberId[]>([]);
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [notThere, setNotThere] = useState<Problem | null>(null);
  const [out, setOut] = useState<WalkedOut | null>(null);
  const { plan, problem } = usePlan(view, without);
  const to = targetOf(elsewhere);
  const choose = (link: string | null): void => {
    setElsewhere(link);
    setNotThere(null);
  };
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
      <Where link={elsewhere} choose={choose} />
      {plan === null ? null : <Planned plan={plan} />}
      <Trouble of={notThere ?? problem} />
      {plan === null ? null : (
        <Button kind="go" wide press={() => (to.ok ? setAsking(true) : setNotThere(to.problem))}>
          {walk.go}
        </Button>
      )}
      {asking && plan !== null && to.ok ? (
        <Sure
          title={walk.sureTitle}
          does={walk.sure(plan.people.length)}
          cannot={walk.cannot}
          go={walk.go}
          deed={({ walks }) => walks.out(view.id, { without, to: to.value })}
          done={setOut}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

function Planned({ plan }: { readonly plan: WalkView }): VNode {
  const { walk, language } = text();
  return (
    <section class="card">
      <p>{walk.place(plan.seq, plainDay(plan.day, language))}</p>
      <WalkLists of={plan} />
    </section>
  );
}

/** Where a founding link leads; or what was typed instead of one. */
function targetOf(elsewhere: string | null): Outcome<WalkTo> {
  if (elsewhere === null) return { ok: true, value: "here" };
  const link = readLink(elsewhere);
  if (link?.kind === "found") return { ok: true, value: { hall: link.hall, code: toBase32(link.secret) } };
  return { ok: false, problem: { type: link === null ? "not-a-link" : "other-link" } };
}
