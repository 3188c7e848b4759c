import type { CircleView, WalkedOut, WalkTo, WalkView } from "@unionhall/member";
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
  const [noLink, setNoLink] = useState(false);
  const [out, setOut] = useState<WalkedOut | null>(null);
  const { plan, problem } = usePlan(view.id, without);
  const to = targetOf(elsewhere);
  const choose = (link: string | null): void => {
    setElsewhere(link);
    setNoLink(false);
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
      <Trouble of={noLink ? { type: "not-a-link" } : problem} />
      {plan === null ? null : (
        <Button kind="go" wide press={() => (to === null ? setNoLink(true) : setAsking(true))}>
          {walk.go}
        </Button>
      )}
      {asking && plan !== null && to !== null ? (
        <Sure
          title={walk.sureTitle}
          does={walk.sure(plan.people.length)}
          cannot={walk.cannot}
          go={walk.go}
          deed={({ walks }) => walks.out(view.id, { without, to })}
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

/** Null where what was typed is no founding link. */
function targetOf(elsewhere: string | null): WalkTo | null {
  if (elsewhere === null) return "here";
  const link = readLink(elsewhere);
  return link?.kind === "found" ? { hall: link.hall, code: toBase32(link.secret) } : null;
}
