import type { AccountabilityInside, AccountabilityView, CircleView, OutcomeWords } from "@unionhall/member";
import { longestSittingOutcome } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { accountabilityText } from "../../messages/accountability.ts";
import { text } from "../../messages/messages.ts";
import { Area } from "../../parts/area.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Sure } from "../../parts/sure.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { circlePath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell, told } from "../../state/notice.ts";
import { namesIn } from "./told.tsx";

interface InsideProps {
  readonly view: CircleView;
  readonly of: AccountabilityView;
}

/** What those alone are shown who are in it. */
export function Inside({ view, of }: InsideProps): VNode | null {
  const say = accountabilityText();
  const { inside, mine, may } = of;
  if (inside === null) return null;
  const { parties, sits, words, over, more, keep } = inside;
  return (
    <div class="stack">
      {mine === "party" ? <p>{say.party}</p> : null}
      {mine === "sits" ? <p>{say.sits}</p> : null}
      <p>
        {say.parties(namesIn(parties))} {say.sitting(namesIn(sits))}
      </p>
      <Checked of={inside} />
      {keep === null ? null : <p class="small">{say.keep(keep)}</p>}
      {more > 0 ? <p class="note wait">{say.more(more)}</p> : null}
      {words.map((each) => (
        <Words key={`${each.by.id} ${each.words}`} view={view} of={of} said={each} />
      ))}
      {over && may.leave ? <p class="note wait">{say.isOver}</p> : null}
      <Ways view={view} of={of} />
    </div>
  );
}

function Checked({ of: { checked } }: { readonly of: AccountabilityInside }): VNode {
  const say = accountabilityText();
  if (!checked.sealed || !checked.drawn) return <p class="note trouble">{say.unchecked}</p>;
  return (
    <p class="small dim">
      {say.checked} {checked.passed === 0 ? "" : say.passed(checked.passed)}
    </p>
  );
}

function Words({ view, of, said }: InsideProps & { readonly said: OutcomeWords }): VNode {
  const say = accountabilityText();
  const { accountability } = useMember();
  const act = useAct();
  const { by, words, waits, mayAgree } = said;
  return (
    <div class="stack-s">
      <p class="small dim">{say.wordsBy(isolate(by.name))}</p>
      <p class="said" dir="auto">
        {words}
      </p>
      <p class="small">{waits.length === 0 ? say.allAgreed : say.waitsFor(namesIn(waits))}</p>
      {mayAgree ? (
        <div class="row">
          <Button
            kind={of.may.comeIn ? "normal" : "go"}
            busy={act.busy}
            press={() => act.run(() => told(accountability.agree(view.id, of.draw, words), say.agreed))}
          >
            {say.agree}
          </Button>
        </div>
      ) : null}
      <Trouble of={act.problem} />
    </div>
  );
}

function Ways({ view, of }: InsideProps): VNode {
  const say = accountabilityText();
  const { accountability } = useMember();
  const act = useAct();
  const { draw, may, inside } = of;
  return (
    <>
      <div class="row">
        {may.comeIn ? (
          <Button
            kind="go"
            busy={act.busy}
            press={() => act.run(() => told(accountability.comeIn(view.id, draw), say.cameIn))}
          >
            {say.comeIn}
          </Button>
        ) : null}
        {inside?.circle == null ? null : (
          <a class="btn" href={circlePath(inside.circle, "chat")}>
            {say.go}
          </a>
        )}
        {may.tell ? (
          <Button
            kind="go"
            busy={act.busy}
            press={() => act.run(() => told(accountability.tell(view.id, draw, say.messageTitle), say.told))}
          >
            {say.tell}
          </Button>
        ) : null}
        <Asking view={view} of={of} />
      </div>
      <Trouble of={act.problem} />
    </>
  );
}

/** What is asked for in a dialog. */
function Asking({ view, of }: InsideProps): VNode {
  const say = accountabilityText();
  const [asking, setAsking] = useState<"write" | "leave" | null>(null);
  const close = (): void => setAsking(null);
  const { may, inside } = of;
  return (
    <>
      {may.write ? (
        <Button press={() => setAsking("write")}>{inside?.words.length === 0 ? say.write : say.rewrite}</Button>
      ) : null}
      {may.leave ? <Button press={() => setAsking("leave")}>{say.leave}</Button> : null}
      {asking === "write" ? <WriteWords view={view} of={of} close={close} /> : null}
      {asking === "leave" ? (
        <Sure
          title={say.leaveTitle}
          does={say.leaveText}
          cannot={say.leaveCannot}
          go={say.leave}
          deed={(member) => member.accountability.leave(view.id, of.draw)}
          done={() => tell(say.left)}
          close={close}
        />
      ) : null}
    </>
  );
}

function WriteWords({ view, of, close }: InsideProps & { readonly close: () => void }): VNode {
  const say = accountabilityText();
  const { accountability } = useMember();
  const act = useAct();
  const [words, write] = useState(of.inside?.words[0]?.words ?? "");
  return (
    <Dialog title={say.words} close={close}>
      <Form submit={() => act.run(() => told(accountability.write(view.id, of.draw, words), say.written), close)}>
        <Area
          label={say.words}
          hint={say.wordsHint}
          value={words}
          rows={6}
          longest={longestSittingOutcome}
          write={write}
        />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.writeGo}
          </Button>
          <Button press={close}>{text().common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
