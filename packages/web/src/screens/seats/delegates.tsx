import type { HomeSeatView, NamingView } from "@unionhall/member";
import type { MemberId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { seatText } from "../../messages/seats.ts";
import { Amiss } from "../../parts/amiss.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Form } from "../../parts/form.tsx";
import { Tick } from "../../parts/tick.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";
import { namesIn } from "../care/told.tsx";
import { delegateWords, saidWords } from "./words.ts";

interface OfSeat {
  readonly of: HomeSeatView;
}

/** Who sits in it, and who is to. */
export function Delegates({ of }: OfSeat): VNode {
  const say = seatText();
  const [naming, setNaming] = useState(false);
  return (
    <section class="stack">
      <div class="stack-s">
        <h2>{say.delegatesTitle}</h2>
        <p>{delegateWords(of.delegates)}</p>
      </div>
      {of.naming.map((each) => (
        <Naming key={each.delegates.map(({ id }) => id).join()} of={of} naming={each} />
      ))}
      {of.may.delegate && of.in.member ? (
        <div class="row">
          <Button press={() => setNaming(true)}>{say.name}</Button>
        </div>
      ) : null}
      {naming ? <Name of={of} close={() => setNaming(false)} /> : null}
    </section>
  );
}

function Naming({ of, naming: { delegates, count, needed, mine } }: OfSeat & { readonly naming: NamingView }): VNode {
  const say = seatText();
  const { seats } = useMember();
  const act = useAct();
  const too = (): void =>
    act.run(() =>
      told(
        seats.delegate(
          of.at,
          delegates.map(({ id }) => id),
        ),
        say.nameSaid,
      ),
    );
  return (
    <div class="note stack-s">
      <p>{delegates.length === 0 ? say.namingNobody : say.naming(namesIn(delegates))}</p>
      <p class="small">{saidWords({ count, needed })}</p>
      {mine ? <p class="small">{say.mine}</p> : null}
      <Trouble of={act.problem} />
      {of.may.delegate && !mine ? (
        <div class="row">
          <Button busy={act.busy} press={too}>
            {say.registerToo}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

const mostDelegates = 2;

function Name({ of, close }: OfSeat & { readonly close: () => void }): VNode {
  const say = seatText();
  const { seats } = useMember();
  const act = useAct();
  const [chosen, choose] = useState<readonly MemberId[]>((of.delegates ?? []).map(({ id }) => id));
  const [amiss, setAmiss] = useState<string | null>(null);
  const submit = (): void => {
    const why = chosen.length > mostDelegates ? say.nameMany : null;
    setAmiss(why);
    if (why === null) act.run(() => told(seats.delegate(of.at, chosen), say.nameSaid), close);
  };
  return (
    <Dialog title={say.nameTitle} close={close}>
      <Form submit={submit}>
        <p>{say.nameText}</p>
        <div class="ways ticks">
          {of.nameable.map(({ id, name }) => (
            <Tick
              key={id}
              words={name}
              on={chosen.includes(id)}
              set={(on) => choose(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
            />
          ))}
        </div>
        <Amiss why={amiss} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.nameGo}
          </Button>
          <Button press={close}>{text().common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
