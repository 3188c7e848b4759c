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
  const { said, of: all, mine, why } = waiving;
  // Where the last who was missing went, nothing ends until it is said again.
  const ends = mine && said === all;
  const stands = why !== null ? say.why[why] : said === 0 ? null : say.said(said, all);
  return (
    <>
      <div role="status">{stands === null ? null : <p>{stands}</p>}</div>
      <Trouble of={act.problem} />
      {of.may.waive && (why === null || why === "last-day") ? (
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
      {why === null ? <p class="small dim">{of.round === "decide" ? say.closes : say.ends}</p> : null}
    </>
  );
}
