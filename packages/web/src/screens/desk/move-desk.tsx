import type { DeskWhere, MovedDesk } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { DoneTitle } from "../../parts/done-title.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Frame } from "../../parts/frame.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { PhoneGone } from "../../parts/phone-gone.tsx";
import { WordsBox } from "../../parts/words-box.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { Halls, hallsToChoose } from "./halls.tsx";
import { OtherDevices } from "./other-devices.tsx";

interface MoveDeskProps {
  readonly where: DeskWhere;
  /** How many devices are at it. */
  readonly devices: number;
}

/** To another hall, by the words. */
export function MoveDesk(props: MoveDeskProps): VNode {
  const { desk } = text();
  const [moved, setMoved] = useState<MovedDesk | null>(null);
  return (
    <Frame page={desk.page} title="" back="#/me">
      <h1>{desk.page}</h1>
      {moved === null ? <Asked {...props} done={setMoved} /> : <Moved moved={moved} />}
    </Frame>
  );
}

function Asked({ where, devices, done }: MoveDeskProps & { readonly done: (moved: MovedDesk) => void }): VNode {
  const { desk } = text();
  const member = useMember();
  const act = useAct();
  const [chosen, choose] = useState(hallsToChoose(where)[0] ?? null);
  const [along, setAlong] = useState(false);
  // The old hall tells the others of their places, so it has to be there.
  const mayCome = devices > 1 && where.reached && where.movedTo === null;
  const move = (form: HTMLFormElement): void => {
    const ask = { words: filled(form, "words"), to: chosen ?? filled(form, "to"), others: mayCome && along };
    act.run(() => member.moves.desk(ask), done);
  };
  return (
    <>
      <p class="dim">{desk.intro}</p>
      <Form submit={move}>
        <Halls where={where} chosen={chosen} choose={choose} />
        {chosen === null ? <Field name="to" label={desk.link} maxLength={2_000} plain /> : null}
        {mayCome ? <OtherDevices along={along} choose={setAlong} /> : null}
        <WordsBox />
        <p class="small dim">{desk.why}</p>
        <Trouble of={act.problem} />
        <Button kind="go" wide busy={act.busy} busyWords={desk.busy}>
          {where.movedTo === null ? desk.go : desk.follow}
        </Button>
      </Form>
    </>
  );
}

function Moved({ moved: { hall, was } }: { readonly moved: MovedDesk }): VNode {
  const { desk, common } = text();
  return (
    <section class="stack">
      <DoneTitle>{was === "moved" ? desk.done : desk.there}</DoneTitle>
      <p class="note good">{desk.doneText(isolate(new URL(hall).host))}</p>
      {was === "moved" ? <p>{desk.others}</p> : null}
      <PhoneGone>{desk.taken}</PhoneGone>
      <p>
        <a class="btn wide" href="#/">
          {common.goHome}
        </a>
      </p>
    </section>
  );
}
