import type { CircleView, MemberView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { agreementText } from "../../messages/agreement.ts";
import { careText } from "../../messages/care.ts";
import { personText } from "../../messages/person.ts";
import { visitorText } from "../../messages/visitors.ts";
import { circlePath } from "../../route/route.ts";
import { useAgreed } from "../agreement/agreed.ts";
import { AskedOfStewards } from "./asked.tsx";
import { isHere } from "./here.ts";
import { Invitations } from "./invitations.tsx";
import { Invite } from "./invite.tsx";
import { Knocks } from "./knocks.tsx";
import { Person } from "./person.tsx";
import { Myself } from "./myself.tsx";
import { Suspended } from "./suspended.tsx";
import { NotHereYet } from "../walk/not-here-yet.tsx";
import { ToWalk } from "../walk/to-walk.tsx";

/** Who is in, who is at the door, and who may bring whom. */
export function People({ view }: { readonly view: CircleView }): VNode {
  const { people } = text();
  if (view.visitor !== null) return <OfVisitor view={view} />;
  const here = view.members.filter(isHere);
  const remembered = view.members.filter(({ state }) => state === "remembered");
  const gone = view.members.filter((member) => !isHere(member) && member.state !== "remembered");
  // From a borrowed computer people talk, and nothing else.
  const inside = view.state === "in" && view.visit === null;
  return (
    <>
      {inside && view.knocks.length > 0 ? <Knocks view={view} /> : null}
      {inside && view.suspended.length > 0 ? <Suspended view={view} /> : null}
      {inside && view.asked.length > 0 ? <AskedOfStewards view={view} /> : null}
      {inside ? <Invite view={view} /> : null}
      <section class="stack">
        <h2>{people.members(here.length)}</h2>
        <PersonList view={view} of={here} />
        <p class="small dim">{people.stewardMeans}</p>
      </section>
      <ToAgreement view={view} />
      <ToCare view={view} />
      {inside && view.invitations.length > 0 ? <Invitations view={view} /> : null}
      {inside ? <NotHereYet view={view} /> : null}
      {inside && (view.letterbox.open || view.steward) ? <ToLetters view={view} /> : null}
      {inside ? <Myself view={view} /> : null}
      {inside ? (
        <p>
          <ToWalk circle={view.id} />
        </p>
      ) : null}
      {remembered.length === 0 ? null : (
        <section class="stack">
          <h2>{personText().rememberedHere}</h2>
          <PersonList view={view} of={remembered} />
        </section>
      )}
      {gone.length === 0 ? null : (
        <details>
          <summary>{people.gone}</summary>
          <PersonList view={view} of={gone} />
        </details>
      )}
    </>
  );
}

/** Whoever visits a call sees to themselves, and is shown nobody else. */
function OfVisitor({ view }: { readonly view: CircleView }): VNode {
  const say = visitorText();
  return (
    <>
      <section class="note stack-s">
        <h2>{say.peopleTitle}</h2>
        <p>{say.courtesy}</p>
      </section>
      {view.state === "in" ? <Myself view={view} /> : null}
    </>
  );
}

/** In a circle of two there is none. */
function ToAgreement({ view }: { readonly view: CircleView }): VNode | null {
  if (view.visit !== null || view.alone !== null || view.state === "out") return null;
  return (
    <a class="btn wide" href={circlePath(view.id, "agreement")}>
      {agreementText().title}
    </a>
  );
}

/** In a circle of two there are none. */
function ToCare({ view }: { readonly view: CircleView }): VNode | null {
  if (view.visit !== null || view.alone !== null) return null;
  return (
    <a class="btn wide" href={circlePath(view.id, "care")}>
      {careText().toCare(view.members.filter(({ care }) => care).length)}
    </a>
  );
}

function ToLetters({ view }: { readonly view: CircleView }): VNode {
  const { people } = text();
  return (
    <section class="stack-s">
      {view.letterbox.lettered ? <p class="note">{people.letterCame}</p> : null}
      <a class="btn wide" href={circlePath(view.id, "letters")}>
        {people.letters}
      </a>
    </section>
  );
}

function PersonList({ view, of }: { readonly view: CircleView; readonly of: readonly MemberView[] }): VNode {
  const agreed = useAgreed(view);
  return (
    <ul class="list">
      {of.map((member) => (
        <li key={member.id}>
          <Person view={view} member={member} agreed={agreed} />
        </li>
      ))}
    </ul>
  );
}
