import type { DecisionView } from "@unionhall/member";
import type { VNode } from "preact";
import { waivingText } from "../../messages/waiving.ts";
import { Button } from "../../parts/button.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

/** That a round ends before its day: how many need no more of it, this person's word for that, and what stands in the way. */
export function Waiving({ of }: { readonly of: DecisionView }): VNode | null {
  const say = waivingText();
  const { decisions } = useMember();
  const act = useAct();
  const { waiving } = of;
  if (waiving === null) return null;
  if (waiving.why === "caucus" || waiving.why === "objection") return <p class="small dim">{say.why[waiving.why]}</p>;
  const { said, of: all, mine } = waiving;
  // Where the last who was missing went, nothing ends until it is said again.
  const ends = mine && said === all;
  return (
    <>
      <div class="stack-s" aria-live="polite">
        {waiving.why === "last-day" ? <p>{say.lastDay}</p> : said === 0 ? null : <p>{say.said(said, all)}</p>}
      </div>
      <Trouble of={act.problem} />
      {of.may.waive ? (
        <div class="row">
          {ends ? (
            <Button busy={act.busy} press={() => act.run(() => decisions.waive(of.at, true))}>
              {say.enough}
            </Button>
          ) : null}
          <Button busy={act.busy} press={() => act.run(() => decisions.waive(of.at, !mine))}>
            {mine ? say.afterAll : say.enough}
          </Button>
        </div>
      ) : null}
      {waiving.why === null ? <p class="small dim">{of.round === "decide" ? say.closes : say.ends}</p> : null}
    </>
  );
}
