import type { CircleView, DrawView } from "@unionhall/member";
import { longestDraw } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { drawText } from "../../messages/draws.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { NumberField } from "../../parts/number-field.tsx";
import { Sure } from "../../parts/sure.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { Ways } from "../../parts/ways.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell, told } from "../../state/notice.ts";
import { called } from "./terms.ts";

interface BeginProps {
  readonly view: CircleView;
  readonly role: string;
}

/** Whoever thinks it is time begins one. */
export function DrawBegin({ view, role }: BeginProps): VNode {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button press={() => setAsking(true)}>{drawText().begin}</Button>
      {asking ? <Begin view={view} role={role} close={() => setAsking(false)} /> : null}
    </>
  );
}

const usualDays = 3;

function Begin({ view, role, close }: BeginProps & { readonly close: () => void }): VNode {
  const say = drawText();
  const { draws } = useMember();
  const act = useAct();
  const [days, setDays] = useState(usualDays);
  return (
    <Dialog title={say.beginTitle(called(role))} close={close}>
      <Form submit={() => act.run(() => told(draws.begin(view.id, role, days), say.begun), close)}>
        <p>{say.beginText}</p>
        <NumberField label={say.beginDays} value={usualDays} most={longestDraw} set={setDays} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.beginGo}
          </Button>
          <Button press={close}>{text().common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface DrawProps {
  readonly view: CircleView;
  readonly of: DrawView;
}

export function DrawJoin({ view, of }: DrawProps): VNode {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button press={() => setAsking(true)}>{drawText().join}</Button>
      {asking ? <Join view={view} of={of} close={() => setAsking(false)} /> : null}
    </>
  );
}

/** Whoever would not carry the role can see to it all the same that nobody chooses. */
function Join({ view, of: { role }, close }: DrawProps & { readonly close: () => void }): VNode {
  const say = drawText();
  const { draws } = useMember();
  const act = useAct();
  const [willing, choose] = useState(true);
  const ways = [
    { value: true, words: say.asWilling, hint: say.asWillingHint },
    { value: false, words: say.asWatching, hint: say.asWatchingHint },
  ];
  return (
    <Dialog title={say.joinTitle} close={close}>
      <p>{say.joinText}</p>
      <Ways legend={say.asWhat} of={ways} chosen={willing} choose={choose} />
      <Trouble of={act.problem} />
      <div class="row">
        <Button
          kind="go"
          busy={act.busy}
          press={() => act.run(() => told(draws.join(view.id, role, willing), say.joined), close)}
        >
          {say.joinGo}
        </Button>
        <Button press={close}>{text().common.cancel}</Button>
      </div>
    </Dialog>
  );
}

export function DrawDecline({ view, of: { role } }: DrawProps): VNode {
  const say = drawText();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button press={() => setAsking(true)}>{say.decline}</Button>
      {asking ? (
        <Sure
          title={say.declineTitle}
          does={say.declineText}
          cannot={say.declineCannot}
          go={say.decline}
          deed={({ draws }) => draws.decline(view.id, role)}
          done={() => tell(say.declined)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

interface GiveProps extends DrawProps {
  /** Whose turn it is. */
  readonly next: DrawView["order"][number];
}

export function DrawGive({ view, of: { role }, next }: GiveProps): VNode {
  const say = drawText();
  const [asking, setAsking] = useState(false);
  const isMine = next.id === view.me;
  const name = isolate(next.name);
  return (
    <>
      <Button kind="go" press={() => setAsking(true)}>
        {isMine ? say.take : say.give(name)}
      </Button>
      {asking ? (
        <Sure
          title={isMine ? say.takeTitle(called(role)) : say.giveTitle(name, called(role))}
          does={say.giveText}
          cannot={say.giveCannot}
          go={say.giveGo}
          deed={({ draws }) => draws.give(view.id, role)}
          done={(whose) => tell(say.givenNow(isolate(view.members.find(({ id }) => id === whose)?.name ?? next.name)))}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
