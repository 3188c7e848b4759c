import type { CircleView, Member } from "@unionhall/member";
import { Check } from "lucide";
import type { VNode } from "preact";
import { templateText } from "../../messages/templates.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { circlePath, personPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";

interface NewcomerProps {
  readonly view: CircleView;
  /** There the words have a reminder of their own. */
  readonly atHome?: boolean;
}

/** What there is to do first in a circle that somebody has just come into. It goes when all is done, or with a word of theirs. */
export function Newcomer({ view, atHome = false }: NewcomerProps): VNode | null {
  const say = templateText();
  const member = useMember();
  const things = thingsIn(member, view).filter(({ href }) => !atHome || href !== "#/words");
  if (things.every(({ done }) => done)) return null;
  return (
    <section class="card">
      <h2>{say.newIn(isolate(view.title))}</h2>
      <p class="dim">{say.newText}</p>
      <ul class="list">
        {things.map(({ words, href, done }) => (
          <li key={words}>
            <a class="item middle" href={href}>
              <span class={done ? "grow dim" : "grow"}>{words}</span>
              {done ? (
                <span class="row small dim">
                  <Icon of={Check} />
                  {say.isDone}
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
      <div class="row">
        <Button kind="plain" press={() => void member.mine.begun(view.id)}>
          {say.begun}
        </Button>
      </div>
    </section>
  );
}

interface Thing {
  readonly words: string;
  readonly href: string;
  readonly done: boolean;
}

function thingsIn({ desk, mine }: Member, { id, me, members, lines, chat }: CircleView): readonly Thing[] {
  const say = templateText();
  const self = members.find((each) => each.me);
  const aboutMe = me === null ? circlePath(id, "people") : personPath(id, me);
  const words = desk.state === "open" && desk.words === "to-confirm";
  return [
    ...(chat === null
      ? []
      : [{ words: say.hello, href: circlePath(id, "chat"), done: lines.some((line) => line.mine) }]),
    { words: say.pronouns, href: aboutMe, done: (self?.pronouns ?? "") !== "" },
    { words: say.help, href: aboutMe, done: (self?.help ?? "") !== "" },
    { words: say.words, href: "#/words", done: !words },
    { words: say.quiet, href: "#/mine", done: mine.quietHours !== null },
  ];
}
