import type { HomeSeatView, RegisteringView } from "@unionhall/member";
import type { VNode } from "preact";
import { seatText } from "../../messages/seats.ts";
import { Button } from "../../parts/button.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { told } from "../../state/notice.ts";
import { namesIn } from "../care/told.tsx";
import { saidWords } from "./words.ts";

interface OfSeat {
  readonly of: HomeSeatView;
}

/** Who speaks for it, and by which keys it is heard. */
export function Speakers({ of }: OfSeat): VNode {
  const say = seatText();
  return (
    <section class="stack">
      <div class="stack-s">
        <h2>{say.speakers}</h2>
        <p class="dim">{say.speakersText[of.of]}</p>
        {of.speakers.length === 0 ? <p>{say.noSpeakers}</p> : null}
      </div>
      <ul class="list">
        {of.speakers.map(({ id, name, registered }) => (
          <li key={id} class="item middle">
            <bdi class="grow">{name}</bdi>
            {registered === null ? null : (
              <span class={registered ? "tag good" : "tag wait"}>{registered ? say.registered : say.unregistered}</span>
            )}
          </li>
        ))}
      </ul>
      <Own of={of} />
      {of.may.register && of.registering.length === 0 ? <NewKeys of={of} /> : null}
      {of.registering.map((keys, at) => (
        <Registering key={at} of={of} keys={keys} />
      ))}
    </section>
  );
}

function Own({ of }: OfSeat): VNode | null {
  const say = seatText();
  const { seats } = useMember();
  const act = useAct();
  if (!of.may.speak) return null;
  const on = of.own === "none";
  const isFirst = on && of.state !== "stands" && !of.may.propose;
  const done = on ? say.spoken : of.own === "registered" ? say.spokenNotThere : say.spokenNot;
  return (
    <>
      <Trouble of={act.problem} />
      <div class="row">
        <Button
          kind={isFirst ? "go" : "normal"}
          busy={act.busy}
          press={() => act.run(() => told(seats.speak(of.at, on), done))}
        >
          {on ? say.speak : say.speakNot}
        </Button>
      </div>
    </>
  );
}

/** Who speaks now is not who is heard there: whoever is heard begins to say so. */
function NewKeys({ of }: OfSeat): VNode {
  const say = seatText();
  return (
    <div class="note stack-s">
      <p>{say.registerText}</p>
      <SayRegister of={of} words={say.register} />
    </div>
  );
}

function Registering({ of, keys }: OfSeat & { readonly keys: RegisteringView }): VNode {
  const say = seatText();
  return (
    <div class="note stack-s">
      <p>{say.registering(namesIn(keys.speakers))}</p>
      <p class="small">{saidWords(keys)}</p>
      {keys.mine ? <p class="small">{say.mine}</p> : null}
      {of.may.register && !keys.mine ? <SayRegister of={of} words={say.registerToo} /> : null}
    </div>
  );
}

function SayRegister({ of, words }: OfSeat & { readonly words: string }): VNode {
  const { seats } = useMember();
  const act = useAct();
  return (
    <>
      <Trouble of={act.problem} />
      <div class="row">
        <Button busy={act.busy} press={() => act.run(() => told(seats.register(of.at), seatText().registerSaid))}>
          {words}
        </Button>
      </div>
    </>
  );
}
