import type { ItemView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { callText } from "../../messages/calls.ts";
import { inCallText } from "../../messages/in-call.ts";
import { Button } from "../../parts/button.tsx";
import { Face } from "../../parts/face.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";
import { Captions } from "./captions.tsx";
import { Checks, OpenChecks } from "./checks.tsx";
import { Clock, msInMinute, useMinute } from "./clock.tsx";
import { GesturesShown } from "./gestures.tsx";
import { ItemDecisions, ProposeOfItem } from "./item-decisions.tsx";
import { MoreTime } from "./more-time.tsx";
import { Stack } from "./stack.tsx";
import { Talk } from "./talk.tsx";
import { AskToName } from "./who-came.tsx";

interface NowProps extends OfCall {
  readonly agenda: readonly ItemView[];
  readonly place: string;
}

/** What a call is at, who speaks and who speaks next, and what everybody is asked. */
export function Now({ call, may, agenda, place }: NowProps): VNode {
  const isHere = call.here.some(({ mine }) => mine);
  const item = agenda.find(({ room }) => room === call.at?.item);
  const [proposing, propose] = useState<ItemView | null>(null);
  const linking = useAct();
  if (proposing !== null)
    return <ProposeOfItem call={call} item={proposing} linking={linking} close={() => propose(null)} />;
  const goesOn = call.over === null;
  // Whoever gives the word has that at hand first, and whoever is asked something, that.
  const leads = may && call.may.stack;
  return (
    <>
      {isHere || !goesOn ? null : <Talk place={place} />}
      {goesOn ? <Speaking call={call} may={may} agenda={agenda} /> : null}
      <div role="status">{goesOn ? null : <p class="note">{inCallText().stillHere}</p>}</div>
      {leads ? <Stack call={call} may={may} part="now" /> : null}
      <Captions call={call} may={may} />
      <OpenChecks call={call} may={may} />
      {leads ? null : <Stack call={call} may={may} part="now" />}
      <Trouble of={linking.problem} />
      {item === undefined ? null : <ItemDecisions call={call} item={item} may={may} propose={() => propose(item)} />}
      <AskToName call={call} may={may} />
      <Checks call={call} may={may} />
      {may && goesOn && call.may.over ? <End call={call} /> : null}
    </>
  );
}

/** At which item it is, and who speaks. */
export function Speaking({ call, may, agenda }: Omit<NowProps, "place">): VNode {
  return (
    <section class="card first" aria-label={callText().now}>
      <AtItem call={call} may={may} agenda={agenda} />
      <Speaks call={call} may={may} />
      <GesturesShown call={call} leads={call.may.agenda} />
    </section>
  );
}

function AtItem({ call, may, agenda }: Omit<NowProps, "place">): VNode {
  const say = callText();
  const now = useMinute();
  const { at } = call;
  const item = agenda.find(({ room }) => room === at?.item);
  const onward = may && call.may.agenda ? <Onward call={call} agenda={agenda} /> : null;
  return (
    <>
      {item === undefined || at === null ? (
        <>
          {/* What follows, such as what everybody is asked, stands under it. */}
          <h2 class="unseen">{say.now}</h2>
          <p class="dim">{say.between}</p>
        </>
      ) : (
        <>
          <h2 dir="auto">{item.title}</h2>
          <Clock {...at} now={now}>
            {onward}
          </Clock>
        </>
      )}
      {at === null ? onward : null}
      {at !== null && may && call.may.agenda && isShort(at, now) ? (
        <div class="row">
          <MoreTime call={call} />
        </div>
      ) : null}
    </>
  );
}

/** Whether an item's minutes are nearly over. */
function isShort({ since, minutes }: NonNullable<OfCall["call"]["at"]>, now: number): boolean {
  return (now - since) * 3 >= minutes * msInMinute * 2;
}

/** On to the next item that stands on the agenda. */
function Onward({ call, agenda }: Pick<NowProps, "call" | "agenda">): VNode | null {
  const say = inCallText();
  const { calls } = useMember();
  const act = useAct();
  const items = agenda.filter(({ what, state }) => what === "agenda" && state === "active");
  const next = items[items.findIndex(({ room }) => room === call.at?.item) + 1];
  if (next === undefined) return null;
  const title = isolate(next.title);
  const words = call.at === null ? say.begin(title) : say.nextItem;
  return (
    <>
      <Trouble of={act.problem} />
      <Button busy={act.busy} press={() => act.run(() => calls.moveTo(call, next.room))}>
        {words}
      </Button>
    </>
  );
}

function Speaks({ call, may }: OfCall): VNode {
  const [say, own] = [callText(), inCallText()];
  const { calls } = useMember();
  const act = useAct();
  const now = useMinute();
  const { speaks } = call;
  if (speaks === null) return <p class="dim">{say.nobodySpeaks}</p>;
  const minutes = Math.floor((now - speaks.from) / msInMinute);
  return (
    <>
      <div class="row">
        <Face of={speaks.member} name={speaks.name} />
        <p class="grow headline">{speaks.mine ? own.myTurn : say.speaks(isolate(speaks.name))}</p>
        {may && call.may.stack && !speaks.mine ? (
          <Button busy={act.busy} press={() => act.run(() => calls.hush(call))}>
            {say.hush}
          </Button>
        ) : null}
      </div>
      {minutes < 1 ? null : <p class="small dim">{own.soFar(minutes)}</p>}
      {speaks.because === "" ? null : (
        <p class="small">{say.outOfTurn(isolate(speaks.givenBy), isolate(speaks.because))}</p>
      )}
      <Trouble of={act.problem} />
    </>
  );
}

function End({ call }: Pick<OfCall, "call">): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  return (
    <div class="stack-s">
      <Trouble of={act.problem} />
      <div class="row">
        <Button busy={act.busy} press={() => act.run(() => calls.end(call, true))}>
          {say.end}
        </Button>
      </div>
    </div>
  );
}
