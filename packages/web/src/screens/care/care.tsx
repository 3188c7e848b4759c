import type { CareView, CareWordView, CircleView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { careText } from "../../messages/care.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { dayAt } from "../../parts/day-here.ts";
import { Face } from "../../parts/face.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Sure } from "../../parts/sure.tsx";
import { plainDay } from "../../parts/time.ts";
import { personPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { Accountability } from "./accountability.tsx";
import { ToldByMe, ToldToMe } from "./told.tsx";

interface CareProps {
  readonly view: CircleView;
  readonly care: CareView;
}

/** Who a circle's care people are, what was told to this person as one of them, and what they have told. */
export function Care({ view }: { readonly view: CircleView }): VNode {
  const say = careText();
  const care = useMember().care.look(view.id);
  const inside = view.state === "in";
  return (
    <>
      <section class="stack">
        <h2>{say.title}</h2>
        <p class="dim">{care.people.length === 0 ? say.none : say.about}</p>
        <ThosePeople view={view} care={care} />
      </section>
      {inside && care.people.some(({ me }) => me) ? <Told view={view} care={care} /> : null}
      <Accountability view={view} />
      {inside && care.own.length > 0 ? (
        <section class="stack">
          <h2>{say.own}</h2>
          {care.own.map((report) => (
            <ToldByMe key={report.report} circle={view.id} report={report} />
          ))}
        </section>
      ) : null}
      {care.words.length === 0 ? null : <Words of={care.words} />}
    </>
  );
}

function ThosePeople({ view, care: { people } }: CareProps): VNode {
  const say = careText();
  const { language } = text();
  const [asking, setAsking] = useState(false);
  const me = people.find((each) => each.me);
  return (
    <>
      <ul class="list">
        {people.map(({ id, name, by, time }) => (
          <li key={id} class="item middle">
            <Face of={id} name={name} />
            <span class="grow stack-s">
              <a class="whole" href={personPath(view.id, id)}>
                <b>
                  <bdi>{name}</bdi>
                </b>
              </a>
              <span class="small dim">{say.since(isolate(by), plainDay(dayAt(time), language))}</span>
            </span>
          </li>
        ))}
      </ul>
      {me === undefined || view.state !== "in" ? null : (
        <div class="row">
          <Button press={() => setAsking(true)}>{say.stepBack}</Button>
        </div>
      )}
      {asking && me !== undefined ? (
        <Sure
          title={say.stepBackTitle}
          does={say.stepBackText}
          cannot={say.stepBackCannot}
          go={say.stepBackGo}
          deed={({ care }) => care.name(view.id, me.id, false)}
          done={() => tell(say.steppedBack)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

function Told({ view, care: { reports, apart } }: CareProps): VNode {
  const say = careText();
  return (
    <>
      <section class="stack">
        <h2>{say.told}</h2>
        {reports.length === 0 ? <p class="dim">{say.toldNone}</p> : null}
        {reports.map((report) => (
          <ToldToMe key={report.report} view={view} report={report} />
        ))}
        <p class="small dim">{say.toldKept}</p>
      </section>
      {apart.length === 0 ? null : (
        <section class="stack-s">
          <h2>{say.apartHere}</h2>
          <p class="dim">{say.apartHereText}</p>
          <ul class="list">
            {apart.map(({ one, other }) => (
              <li key={`${one.id} ${other.id}`} class="item">
                {say.pair(isolate(one.name), isolate(other.name))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Words({ of }: { readonly of: readonly CareWordView[] }): VNode {
  const say = careText();
  const { language } = text();
  const wordOf = ({ by, whom, on }: CareWordView): string => {
    if (on) return say.wordNamed(isolate(by.name), isolate(whom.name));
    return by.id === whom.id ? say.wordBack(isolate(whom.name)) : say.wordOff(isolate(by.name), isolate(whom.name));
  };
  return (
    <details>
      <summary>{say.words}</summary>
      <ul class="stack-s">
        {of.map((word) => (
          <li key={`${word.time} ${word.whom.id}`}>
            {plainDay(dayAt(word.time), language)}: {wordOf(word)}
          </li>
        ))}
      </ul>
    </details>
  );
}
