import type { AloneView, CircleView } from "@unionhall/member";
import { sentencesOfTwo } from "@unionhall/member/agreement";
import type { VNode } from "preact";
import { agreementText } from "../../messages/agreement.ts";
import { text } from "../../messages/messages.ts";
import { Face } from "../../parts/face.tsx";
import { isolate } from "../../parts/isolate.ts";
import { personPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { useAgreed } from "../agreement/agreed.ts";
import { Myself } from "../people/myself.tsx";
import { Person } from "../people/person.tsx";
import { sharedBy } from "./shared.ts";

interface BothProps {
  readonly view: CircleView;
  readonly alone: AloneView;
}

/** The two of a circle of two: who they are, that nobody else comes in, and the way out. */
export function BothPeople({ view, alone }: BothProps): VNode {
  const { alone: say } = text();
  const shared = sharedBy(useMember(), view);
  const agreed = useAgreed(view);
  const inside = view.state === "in" && view.visit === null;
  return (
    <>
      <section class="stack">
        <ul class="list">
          {view.members.some(({ me }) => !me) ? null : <NotYet of={alone.member} name={view.title} />}
          {view.members.map((member) => (
            <li key={member.id}>
              <Person view={view} member={member} agreed={agreed} />
            </li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>{say.onlyYou}</h2>
        <p>{say.onlyYouText}</p>
        {shared === null ? null : (
          <>
            <p class="dim">{say.stays(isolate(shared.title))}</p>
            <div>
              <a class="btn" href={personPath(alone.circle, alone.member)}>
                {say.again(isolate(view.title))}
              </a>
            </div>
          </>
        )}
      </section>
      <BindsTwo />
      {inside ? <Myself view={view} /> : null}
    </>
  );
}

/** Two people have nothing to decide for each other. */
function BindsTwo(): VNode {
  return (
    <section class="stack">
      <h2>{agreementText().title}</h2>
      <ul class="stack-s">
        {sentencesOfTwo(text().language).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** Whoever is asked is nobody here yet. */
function NotYet({ of, name }: { readonly of: AloneView["member"]; readonly name: string }): VNode {
  return (
    <li class="item middle">
      <Face of={of} name={name} />
      <span class="grow row">
        <b>
          <bdi>{name}</bdi>
        </b>
        <span class="tag wait">{text().alone.states.asked}</span>
      </span>
    </li>
  );
}
