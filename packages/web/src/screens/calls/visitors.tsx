import type { CircleView, VisitorsView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { visitorText } from "../../messages/visitors.ts";
import { Button } from "../../parts/button.tsx";
import { Face } from "../../parts/face.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Sure } from "../../parts/sure.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { Invite } from "../people/invite.tsx";
import { Knocks } from "../people/knocks.tsx";

interface HostsProps {
  readonly view: CircleView;
  readonly of: VisitorsView;
  /** Something else of the screen stands out. */
  readonly second: boolean;
}

/** What a host does for those who visit: lets them in, gives them the floor or takes it back, and sees them out. */
export function HostVisitors({ view, of, second }: HostsProps): VNode {
  const say = visitorText();
  const { visitors } = of;
  return (
    <>
      {view.knocks.length > 0 ? <Knocks view={view} second={second} /> : null}
      <Invite view={view} second={second} />
      <section class="stack">
        <h2>{say.visit(visitors.length)}</h2>
        {of.all ? <p class="note">{say.allHave}</p> : null}
        <ul class="list">
          {visitors.map((each) => (
            <li key={each.member} class="item">
              <Face of={each.member} name={each.name} />
              <span class="grow stack-s">
                <span class="row">
                  <b>
                    <bdi>{each.name}</bdi>
                  </b>
                  {each.floor ? <span class="small dim">{say.hasFloor}</span> : null}
                </span>
                {of.all ? null : <OneFloor view={view} of={each} />}
              </span>
            </li>
          ))}
        </ul>
        <p class="small dim">{say.hostsOnly}</p>
        {visitors.length === 0 ? null : <All view={view} of={of} />}
      </section>
    </>
  );
}

function OneFloor({ view, of }: { readonly view: CircleView; readonly of: VisitorsView["visitors"][number] }): VNode {
  const say = visitorText();
  const { visitors } = useMember();
  const act = useAct();
  const name = isolate(of.name);
  return (
    <>
      <Trouble of={act.problem} />
      <span class="row">
        <Button
          busy={act.busy}
          label={of.floor ? say.takeFrom(name) : say.giveTo(name)}
          press={() => act.run(() => visitors.giveFloor(view.id, of.member, !of.floor))}
        >
          {of.floor ? say.take : say.give}
        </Button>
      </span>
    </>
  );
}

function All({ view, of }: Omit<HostsProps, "second">): VNode {
  const say = visitorText();
  const { visitors } = useMember();
  const act = useAct();
  const [asking, ask] = useState(false);
  return (
    <>
      <Trouble of={act.problem} />
      <div class="row">
        <Button busy={act.busy} press={() => act.run(() => visitors.giveFloor(view.id, null, !of.all))}>
          {of.all ? say.takeAll : say.giveAll}
        </Button>
        {view.steward ? <Button press={() => ask(true)}>{say.seeOut}</Button> : null}
      </div>
      {asking ? (
        <Sure
          title={say.seeOutTitle}
          does={say.seeOutText}
          cannot={say.seeOutCannot}
          go={say.seeOutGo}
          deed={(member) => member.visitors.seeOut(view.id)}
          done={() => tell(say.seenOut)}
          close={() => ask(false)}
        />
      ) : null}
    </>
  );
}
