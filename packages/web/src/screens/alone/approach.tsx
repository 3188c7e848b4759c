import type { ApproachView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { newsText } from "../../messages/news.ts";
import { Button } from "../../parts/button.tsx";
import { Face } from "../../parts/face.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Sure } from "../../parts/sure.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { circlePath, personPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { comesBack } from "../home/comes-back.ts";
import { LaterAlone } from "./later-alone.tsx";

/** All who ask; nothing where that is nobody. */
export function Approaches({ of }: { readonly of: readonly ApproachView[] }): VNode | null {
  if (of.length === 0) return null;
  return (
    <ul class="list">
      {of.map((each) => (
        <Approach key={`${each.circle} ${each.by}`} of={each} />
      ))}
    </ul>
  );
}

/** Somebody wants to write to this person alone: who, where they know each other from, and the answers. */
function Approach({ of }: { readonly of: ApproachView }): VNode {
  const { alone: say } = text();
  const { circle, title, by, name } = of;
  return (
    <li class="item">
      <Face of={by} name={name} />
      <span class="grow stack-s">
        <a class="whole" href={personPath(circle, by)}>
          <b>
            <bdi>{name}</bdi>
          </b>
        </a>
        <span>{say.wants}</span>
        <span class="small dim">{say.know(isolate(title))}</span>
        <PutOff until={of.putOff} />
        <Answers of={of} />
      </span>
    </li>
  );
}

function PutOff({ until }: { readonly until: number | null }): VNode | null {
  if (until === null || until <= Date.now()) return null;
  return (
    <span>
      <span class="tag none">{newsText().until(comesBack(until))}</span>
    </span>
  );
}

/** Yes, not now, no; and what each means before it is done. */
export function Answers({ of }: { readonly of: ApproachView }): VNode {
  const { alone: say } = text();
  const { alone } = useMember();
  const act = useAct();
  const [asking, setAsking] = useState<"later" | "no" | null>(null);
  const { circle, title, by } = of;
  const name = isolate(of.name);
  const close = (): void => setAsking(null);
  const yes = (): void =>
    act.run(async () => {
      const outcome = await alone.write(circle, by);
      // What was answered may be gone from the page by now.
      if (outcome.ok && outcome.value !== null) location.hash = circlePath(outcome.value, "chat");
      return outcome;
    });
  return (
    <>
      <span class="row">
        <Button kind="go" busy={act.busy} press={yes} label={say.yesTo(name)}>
          {say.yes}
        </Button>
        <Button press={() => setAsking("later")} label={say.laterTo(name)}>
          {say.later}
        </Button>
        <Button press={() => setAsking("no")} label={say.noTo(name)}>
          {say.no}
        </Button>
      </span>
      <Trouble of={act.problem} />
      {asking === "later" ? <LaterAlone of={of} close={close} /> : null}
      {asking === "no" ? (
        <Sure
          title={say.noTitle(name)}
          does={say.noText(name, isolate(title))}
          cannot={say.noBack}
          go={say.noGo}
          deed={(member) => member.alone.decline(circle, by, true)}
          done={() => tell(say.noDone)}
          close={close}
        />
      ) : null}
    </>
  );
}
