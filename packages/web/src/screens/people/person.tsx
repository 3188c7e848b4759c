import { Ellipsis } from "lucide";
import type { CircleView, MemberView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Face } from "../../parts/face.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { personText } from "../../messages/person.ts";
import { personPath } from "../../route/route.ts";
import type { Agreed } from "../agreement/agreed.ts";
import { isHere } from "./here.ts";
import { canAct, PersonActs } from "./person-acts.tsx";
import { useMember } from "../../state/member.ts";
import { tagsOf } from "./tags.ts";
import { restOf } from "./time-out.tsx";

interface PersonProps {
  readonly view: CircleView;
  readonly member: MemberView;
  readonly agreed: Agreed;
}

export function Person({ view, member, agreed }: PersonProps): VNode {
  const messages = text();
  const { timeOuts } = useMember();
  const [acting, setActing] = useState(false);
  return (
    <div class="item middle">
      <Face of={member.id} name={member.name} />
      <span class="grow stack-s">
        <span class="row">
          <a class="whole" href={personPath(view.id, member.id)} aria-label={personText().look(isolate(member.name))}>
            <b>
              <bdi>{member.name}</bdi>
            </b>
          </a>
          {[...tagsOf(view, member, agreed.as(member.id)), ...restOf(timeOuts.look(view.id), member)].map(
            ({ words, kind }) => (
              <span key={words} class={`tag ${kind}`}>
                {words}
              </span>
            ),
          )}
        </span>
        {member.me || (member.state !== "held" && member.state !== "suspended") ? null : (
          <span class="small dim">{messages.people.means[member.state]}</span>
        )}
      </span>
      {isHere(member) &&
      canAct({ view, member, agreed }) &&
      !member.me &&
      view.state === "in" &&
      view.visit === null ? (
        <button
          type="button"
          class="btn square back"
          aria-haspopup="dialog"
          aria-label={messages.people.more(isolate(member.name))}
          onClick={() => setActing(true)}
        >
          <Icon of={Ellipsis} />
        </button>
      ) : null}
      {acting ? <PersonActs view={view} member={member} agreed={agreed} close={() => setActing(false)} /> : null}
    </div>
  );
}
