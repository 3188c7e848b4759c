import type { CircleView, NamedView, ReportView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { ComponentChildren, VNode } from "preact";
import { useState } from "preact/hooks";
import { careText } from "../../messages/care.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { dayAt } from "../../parts/day-here.ts";
import { isolate } from "../../parts/isolate.ts";
import { listed } from "../../parts/listed.ts";
import { Sure } from "../../parts/sure.tsx";
import { plainDay } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { roomPath } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell, told } from "../../state/notice.ts";
import { WriteAlone } from "../alone/write-alone.tsx";

interface ReportProps {
  readonly circle: CircleId;
  readonly report: ReportView;
}

interface ToldToMeProps {
  readonly view: CircleView;
  readonly report: ReportView;
}

/** Something that was told to this person. */
export function ToldToMe({ view, report }: ToldToMeProps): VNode {
  const say = careText();
  const { care } = useMember();
  const act = useAct();
  const { by, isIn, mine } = report;
  const teller = view.members.find(({ id }) => id === by.id);
  const look = (on: boolean): void =>
    act.run(() => told(care.lookAfter(view.id, report.report, on), on ? say.lookAfterNow : say.letGoNow));
  return (
    <Card circle={view.id} report={report}>
      {isIn ? null : <p class="note">{say.isOut(isolate(by.name))}</p>}
      <Trouble of={act.problem} />
      <div class="row">
        <Button kind={report.lookedAfter.length === 0 ? "go" : "normal"} busy={act.busy} press={() => look(!mine)}>
          {mine ? say.letGo : say.lookAfter}
        </Button>
      </div>
      {isIn && teller !== undefined ? <WriteAlone view={view} member={teller} second /> : null}
    </Card>
  );
}

/** Something that this person has told. */
export function ToldByMe({ circle, report }: ReportProps): VNode {
  const say = careText();
  const [asking, setAsking] = useState(false);
  return (
    <Card circle={circle} report={report}>
      {report.waits.length === 0 ? null : <p class="note wait">{say.waits}</p>}
      <div>
        <Button press={() => setAsking(true)}>{say.takeBack}</Button>
      </div>
      {asking ? (
        <Sure
          title={say.takeBackTitle}
          does={say.takeBackText}
          cannot={say.takeBackCannot}
          go={say.takeBack}
          deed={({ care }) => care.takeBack(circle, report.report)}
          done={() => tell(say.takenBack)}
          close={() => setAsking(false)}
        />
      ) : null}
    </Card>
  );
}

function Card({ circle, report, children }: ReportProps & { readonly children: ComponentChildren }): VNode {
  const say = careText();
  const { by, about, time, text: words, at, to, lookedAfter } = report;
  return (
    <article class="card">
      <h3>{say.byAbout(isolate(by.name), isolate(about.name))}</h3>
      <p class="small dim">
        {plainDay(dayAt(time), text().language)} · {say.forWhom(namesIn(to))}
      </p>
      <p class="said prose" dir="auto">
        {words}
      </p>
      {at === null ? null : (
        <p>
          <a href={roomPath(circle, at.path)}>{say.there}</a>
        </p>
      )}
      {lookedAfter.length === 0 ? (
        <p class="row">
          <span class="tag wait">{say.nobodyYet}</span>
        </p>
      ) : (
        <p class="small">{say.lookedAfter(namesIn(lookedAfter))}</p>
      )}
      {children}
    </article>
  );
}

export function namesIn(people: readonly NamedView[]): string {
  return listed(people.map(({ name }) => isolate(name)));
}
