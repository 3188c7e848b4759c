import type { Member } from "@unionhall/member";
import { checkInsOf, questionsToAnswer } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { checkInText } from "../../messages/check-ins.ts";
import { roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";

/** What somebody is asked, and has not answered, in all their circles. */
export function AskedQuestions(): VNode | null {
  const say = checkInText();
  const member = useMember();
  const tools = checkInsOf(member).map(({ room }) => room);
  useEffect(() => readCheckIns(member), [member.connection, tools.join(" ")]);
  const asked = questionsToAnswer(member, Date.now());
  if (asked.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{say.askedOfYou}</h2>
      <ul class="list">
        {asked.map(({ circle, title, path, question }) => (
          <li key={`${circle} ${path.join("/")}`}>
            <a class="item" href={roomPath(circle, path)}>
              <span class="grow stack-s">
                <b class="headline" dir="auto">
                  {question}
                </b>
                <span class="small dim" dir="auto">
                  {title}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is not read here comes, with its newest questions; what does not come now is asked for when the line is back. */
function readCheckIns(member: Member): void {
  for (const { circle, room } of checkInsOf(member)) {
    const at = { circle, room };
    if (member.rooms.look(at)?.here === false) void member.rooms.read(at);
  }
}
