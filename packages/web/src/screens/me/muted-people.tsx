import type { VNode } from "preact";
import { personText } from "../../messages/person.ts";
import { useMember } from "../../state/member.ts";
import { HearAgain } from "../people/hear-again.tsx";

/** Whom this person has muted, in whichever circle; nothing where that is nobody. */
export function MutedPeople(): VNode | null {
  const { muted } = useMember().mine;
  if (muted.length === 0) return null;
  return (
    <section class="card">
      <h2>{personText().mutedTitle}</h2>
      <ul class="list">
        {muted.map(({ circle, title, member, name }) => (
          <li key={`${circle} ${member}`} class="item stack-s">
            <p>
              <bdi>{name}</bdi> · <bdi>{title}</bdi>
            </p>
            <HearAgain circle={circle} member={member} name={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
