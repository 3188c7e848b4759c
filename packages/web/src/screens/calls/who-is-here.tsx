import type { CallPerson, CircleView, MemberView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { callText } from "../../messages/calls.ts";
import { inCallText } from "../../messages/in-call.ts";
import { Button } from "../../parts/button.tsx";
import { Face } from "../../parts/face.tsx";
import { personText } from "../../messages/person.ts";
import { isolate } from "../../parts/isolate.ts";
import { personPath } from "../../route/route.ts";
import type { OfCall } from "./call.tsx";

/** So many are shown without being asked for: a call of a hundred is no page of a hundred. */
const fewest = 12;

/** Who is in the call, by the names and the pronouns that they chose; and the way to what can be done about somebody. */
export function WhoIsHere({ call, view }: OfCall & { readonly view: CircleView }): VNode {
  const [say, more] = [callText(), inCallText()];
  const [all, setAll] = useState(false);
  const members = new Map(view.members.map((member) => [member.id, member]));
  const shown = all || call.here.length <= fewest + 1 ? call.here : call.here.slice(0, fewest);
  return (
    <section class="stack">
      <h2>{call.here.length === 0 ? say.nobodyHere : say.here(call.here.length)}</h2>
      <ul class="list">
        {shown.map((person) => (
          <li key={person.member}>
            <Somebody call={call} person={person} member={members.get(person.member)} />
          </li>
        ))}
      </ul>
      {shown.length === call.here.length ? null : (
        <Button press={() => setAll(true)}>{more.allHere(call.here.length)}</Button>
      )}
      {call.left === 0 ? null : <p class="small dim">{more.gone(call.left)}</p>}
      {call.here.length === 0 ? null : <p class="small dim">{more.toTheirs}</p>}
    </section>
  );
}

interface SomebodyProps extends Pick<OfCall, "call"> {
  readonly person: CallPerson;
  readonly member: MemberView | undefined;
}

function Somebody({ call, person, member }: SomebodyProps): VNode {
  const say = callText();
  const roles = call.leads.filter((each) => each.member === person.member);
  return (
    <div class="item middle">
      <Face of={person.member} name={person.name} />
      <span class="grow">
        <span class="row">
          <a
            class="whole"
            href={personPath(call.circle, person.member)}
            aria-label={personText().look(isolate(person.name))}
          >
            <b>
              <bdi>{person.name}</bdi>
            </b>
          </a>
          {person.mine ? <span class="tag none">{say.yours}</span> : null}
          {member === undefined || member.pronouns === "" ? null : <bdi class="small dim">{member.pronouns}</bdi>}
        </span>
        {roles.length === 0 ? null : (
          <span class="small dim">{roles.map(({ role }) => say.role[role]).join(", ")}</span>
        )}
      </span>
    </div>
  );
}
