import type { DecisionView, ObjectionView } from "@unionhall/member";
import type { VNode } from "preact";
import { decisionText } from "../../messages/decisions.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Face } from "../../parts/face.tsx";
import { isolate } from "../../parts/isolate.ts";
import { ago } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { When } from "../../parts/when.tsx";
import { Words } from "../../parts/words.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { isOpen } from "./open.ts";

/** Who objects and why; what is met stays to be seen. */
export function Objections({ of }: { readonly of: DecisionView }): VNode | null {
  if (of.objections.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{decisionText().objections}</h2>
      <ul class="list">
        {of.objections.map((each) => (
          <li key={`${each.by} ${each.time}`} class="item">
            <OneObjection of={of} objection={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneObjectionProps {
  readonly of: DecisionView;
  readonly objection: ObjectionView;
}

function OneObjection({ of, objection }: OneObjectionProps): VNode {
  const say = decisionText();
  const { by, name, block, reason, time, resolved, mine } = objection;
  return (
    <>
      <Face of={by} name={name} small />
      <div class="grow stack-s">
        <p class="row">
          <b>{block ? say.blocks(isolate(name)) : say.objects(isolate(name))}</b>
          <span class="small dim">
            <When time={time} words={ago(time, Date.now(), text())} />
          </span>
          {resolved ? <span class="tag good">{say.met}</span> : null}
        </p>
        {reason === "" ? null : (
          <p class="said">
            <Words of={reason} />
          </p>
        )}
        {mine && !resolved && isOpen(of) ? <Meet of={of} /> : null}
      </div>
    </>
  );
}

function Meet({ of: { at } }: Pick<OneObjectionProps, "of">): VNode {
  const say = decisionText();
  const { decisions } = useMember();
  const act = useAct();
  const resolve = (): void =>
    act.run(
      () => decisions.resolve(at),
      () => tell(say.metNow),
    );
  return (
    <div class="stack-s">
      <p class="small dim">{say.meetText}</p>
      <Trouble of={act.problem} />
      <div class="row">
        <Button busy={act.busy} press={resolve}>
          {say.meet}
        </Button>
      </div>
    </div>
  );
}
