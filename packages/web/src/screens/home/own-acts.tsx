import type { At, Telling } from "@unionhall/member";
import type { VNode } from "preact";
import { newsText } from "../../messages/news.ts";
import { Button } from "../../parts/button.tsx";
import { Choices } from "../../parts/choices.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";
import { PutOffTimes } from "./put-off-times.tsx";

interface OwnActsProps {
  readonly at: At;
  /** What was to be done is done. */
  readonly done?: (() => void) | undefined;
}

const tellings: readonly Telling[] = ["usual", "all", "nothing"];

/** What its person alone does with an item: a bookmark, later, what they are told of it. Nobody else sees it. */
export function OwnActs({ at: { circle, room }, done }: OwnActsProps): VNode | null {
  const say = newsText();
  const { mine, visiting } = useMember();
  const act = useAct();
  if (visiting !== null) return null;
  const at = { circle, room };
  const { bookmarked, telling, putOff } = mine.look(at);
  const mark = (on: boolean): void =>
    act.run(
      () => mine.bookmark(at, null, on),
      () => {
        tell(on ? say.bookmarked : say.unbookmarked);
        done?.();
      },
    );
  return (
    <section class="stack" aria-label={say.mine}>
      <p class="small dim">{say.mineText}</p>
      <Trouble of={act.problem} />
      <Button wide press={() => mark(!bookmarked)}>
        {bookmarked ? say.unbookmark : say.bookmark}
      </Button>
      <NotNow at={at} until={putOff} done={done} />
      <Choices
        legend={say.tell}
        of={tellings.map((value) => ({ value, words: say.telling[value] }))}
        chosen={telling}
        choose={(how) => act.run(() => mine.tell(at, how))}
      />
      <p class="small dim">{say.tellingHint}</p>
    </section>
  );
}

function NotNow({ at, until, done }: OwnActsProps & { readonly until: number | null }): VNode {
  const say = newsText();
  const { mine } = useMember();
  const act = useAct();
  return (
    <div class="field" role="group" aria-label={say.putItOff}>
      <span>{say.putItOff}</span>
      <Trouble of={act.problem} />
      <PutOffTimes until={until} act={act} putOff={(to) => mine.putOff(at, to)} done={done} />
    </div>
  );
}
