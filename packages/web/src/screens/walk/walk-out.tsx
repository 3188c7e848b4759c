import type { CircleView, WalkedOut, WalkTo } from "@unionhall/member";
import { readLink } from "@unionhall/member";
import { toBase32 } from "@unionhall/protocol";
import type { MemberId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Ask } from "../../parts/dialog.tsx";
import { plainDay } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
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
  if (view.walkedTo !== null) return <Past next={view.walkedTo} />;
  return (
    <>
      <div class="stack">
        <h2>{walk.title}</h2>
        <p class="dim">{walk.text}</p>
      </div>
      <Behind view={view} left={without} choose={setWithout} />
      <Where link={elsewhere} choose={setElsewhere} />
      {plan === null ? null : (
        <section class="card stack">
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
          view={view}
          without={without}
          elsewhere={elsewhere}
          count={plan.people.length}
          done={setOut}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

interface SureProps {
  readonly view: CircleView;
  readonly without: readonly MemberId[];
  readonly elsewhere: string | null;
  /** How many the new circle begins with. */
  readonly count: number;
  readonly done: (out: WalkedOut) => void;
  readonly close: () => void;
}

function Sure({ view, without, elsewhere, count, done, close }: SureProps): VNode {
  const { walk } = text();
  const member = useMember();
  const act = useAct();
  const go = (): void => {
    const to = targetOf(elsewhere);
    if (to === null) act.refuse({ type: "not-a-link" });
    else act.run(() => member.walks.out(view.id, { without, to }), done);
  };
  return (
    <Ask
      title={walk.sureTitle}
      does={walk.sure(count)}
      cannot={walk.cannot}
      go={walk.go}
      busy={act.busy}
      problem={act.problem}
      yes={go}
      close={close}
    />
  );
}

/** Null where what was typed is no founding link. */
function targetOf(elsewhere: string | null): WalkTo | null {
  if (elsewhere === null) return "here";
  const link = readLink(elsewhere);
  return link?.kind === "found" ? { hall: link.hall, code: toBase32(link.secret) } : null;
}
