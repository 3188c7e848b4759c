import type { CircleView, MemberView, StandingView } from "@unionhall/member";
import type { CircleId, MemberId } from "@unionhall/protocol";
import { isAway } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { agreementText } from "../../messages/agreement.ts";
import { personText } from "../../messages/person.ts";
import { visitorText } from "../../messages/visitors.ts";
import { Button } from "../../parts/button.tsx";
import { DeadEnd } from "../../parts/dead-end.tsx";
import { Face } from "../../parts/face.tsx";
import { Frame } from "../../parts/frame.tsx";
import { isolate } from "../../parts/isolate.ts";
import { capital, plainDay } from "../../parts/time.ts";
import { circlePath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { useAgreed } from "../agreement/agreed.ts";
import { termWords } from "../agreement/terms.ts";
import { WriteAlone } from "../alone/write-alone.tsx";
import { IsApart } from "../care/keep-apart.tsx";
import { NoCircle } from "../circle/circle.tsx";
import { AboutMe } from "./about-me.tsx";
import { HearAgain } from "./hear-again.tsx";
import { isHere } from "./here.ts";
import { canAct, PersonActs } from "./person-acts.tsx";
import { tagsOf } from "./tags.ts";
import { TimeOuts } from "./time-out.tsx";
import { dayHere } from "../../parts/day-here.ts";

interface OnePersonProps {
  readonly id: CircleId;
  readonly of: MemberId;
}

/** Somebody as one circle knows them. */
export function OnePerson({ id, of }: OnePersonProps): VNode {
  const say = personText();
  const own = useMember();
  const view = own.circle(id);
  if (view === null) return <NoCircle />;
  const member = view.members.find((each) => each.id === of);
  if (member === undefined && view.visitor !== null)
    return <DeadEnd page={say.page} title={visitorText().peopleTitle} words={visitorText().courtesy} />;
  if (member === undefined) return <DeadEnd page={say.page} title={say.nobody} words={say.nobodyText} />;
  return (
    <Frame page={say.page} title={<bdi>{view.title}</bdi>} back={circlePath(id, "people")}>
      <Who view={view} member={member} />
      {member.me ? null : <p class="small dim">{say.nameIs}</p>}
      <TimeOuts view={view} member={member} />
      {view.state !== "in" || view.visit !== null ? null : member.me ? (
        <AboutMe view={view} me={member} />
      ) : (
        <>
          {member.muted ? <HearAgain circle={id} member={of} name={member.name} note /> : null}
          {view.alone === null ? <WriteAlone view={view} member={member} /> : null}
          <IsApart circle={id} member={member} />
          <Acts view={view} member={member} />
        </>
      )}
    </Frame>
  );
}

function Who({ view, member }: { readonly view: CircleView; readonly member: MemberView }): VNode {
  const say = personText();
  const { id, name, pronouns, help } = member;
  const as = useAgreed(view).as(id);
  return (
    <section class="stack">
      <div class="row">
        <Face of={id} name={name} />
        <div class="grow stack-s">
          <h1>
            <bdi>{name}</bdi>
          </h1>
          {pronouns === "" ? null : (
            <p class="dim" dir="auto">
              {pronouns}
            </p>
          )}
        </div>
      </div>
      <p class="row">
        {tagsOf(view, member, as).map(({ words, kind }) => (
          <span key={words} class={`tag ${kind}`}>
            {words}
          </span>
        ))}
      </p>
      <State member={member} />
      {as === undefined ? null : <TakesPart as={as} />}
      {help === "" ? null : (
        <div class="stack-s">
          <h2>{say.helps}</h2>
          <p class="said prose" dir="auto">
            {help}
          </p>
        </div>
      )}
    </section>
  );
}

function State({ member }: { readonly member: MemberView }): VNode | null {
  const say = personText();
  const { people, language } = text();
  const { state, away } = member;
  if (state === "held" || state === "suspended") return <p class="note wait">{people.means[state]}</p>;
  if (state === "remembered") return <p class="note">{say.rememberedText}</p>;
  if (!isHere(member)) return <p class="note">{say.outText}</p>;
  const today = dayHere();
  return isAway(member, today) ? <p class="note">{say.awayUntil(plainDay(away ?? today, language))}</p> : null;
}

/** What an adviser or a guest cannot do, and until when somebody carries what. */
function TakesPart({ as: { standing, roles } }: { readonly as: StandingView }): VNode | null {
  const terms = roles.filter(({ until }) => until !== null);
  if (standing === "member" && terms.length === 0) return null;
  return (
    <div class="stack-s">
      {standing === "member" ? null : <p>{agreementText().means[standing]}</p>}
      {terms.map((term) => (
        <p key={term.role} class="dim">
          {capital(termWords(term), text().language)}
        </p>
      ))}
    </div>
  );
}

/** What can be done about them is asked for in a dialog: it is not what one comes here for. */
function Acts({ view, member }: { readonly view: CircleView; readonly member: MemberView }): VNode | null {
  const [acting, setActing] = useState(false);
  const agreed = useAgreed(view);
  if (!canAct({ view, member, agreed })) return null;
  return (
    <div class="row">
      <Button press={() => setActing(true)}>{personText().todo(isolate(member.name))}</Button>
      {acting ? <PersonActs view={view} member={member} agreed={agreed} close={() => setActing(false)} /> : null}
    </div>
  );
}
