import type { CircleCard } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import { ArrowDown, ArrowUp } from "lucide";
import type { IconNode } from "lucide";
import type { VNode } from "preact";
import { newsText } from "../../messages/news.ts";
import { Button } from "../../parts/button.tsx";
import { Face } from "../../parts/face.tsx";
import { Frame } from "../../parts/frame.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { readOut } from "../../state/notice.ts";
import { QuietTimes } from "./quiet-times.tsx";

/** The order of the circles, which of them are out of sight, and the quiet hours. */
export function Arrange(): VNode {
  const say = newsText();
  const member = useMember();
  const act = useAct();
  const circles = member.circles();
  return (
    <Frame page={say.arrangeTitle} title={say.arrangeTitle} heading back="#/">
      <p class="dim">{say.arrangeText}</p>
      <Trouble of={act.problem} />
      <ul class="list">
        {circles.map((card, at) => (
          <li key={card.id} class="row">
            <span class="item middle whole">
              <Face of={card.id} name={card.title} small />
              <b class="grow cut" dir="auto">
                {card.title}
              </b>
            </span>
            <Move card={card} icon={ArrowUp} words={say.up} to={at - 1} circles={circles} act={act} />
            <Move card={card} icon={ArrowDown} words={say.down} to={at + 1} circles={circles} act={act} />
            <Button press={() => act.run(() => member.mine.hide(card.id, !card.hidden))}>
              {card.hidden ? say.show : say.hide}
              <span class="unseen">: {card.title}</span>
            </Button>
          </li>
        ))}
      </ul>
      <QuietTimes />
    </Frame>
  );
}

interface MoveProps {
  readonly card: CircleCard;
  readonly icon: IconNode;
  readonly words: (title: string) => string;
  readonly to: number;
  readonly circles: readonly CircleCard[];
  readonly act: Act;
}

function Move({ card: { id, title }, icon, words, to, circles, act }: MoveProps): VNode {
  const say = newsText();
  const { mine } = useMember();
  const move = (): void =>
    act.run(
      () =>
        mine.arrange(
          movedTo(
            circles.map((each) => each.id),
            id,
            to,
          ),
        ),
      () => readOut(say.moved(title, to + 1)),
    );
  const isAtEnd = to < 0 || to >= circles.length;
  return (
    <button type="button" class="btn square" aria-label={words(isolate(title))} disabled={isAtEnd} onClick={move}>
      <Icon of={icon} />
    </button>
  );
}

function movedTo(order: readonly CircleId[], id: CircleId, to: number): readonly CircleId[] {
  return order.filter((each) => each !== id).toSpliced(to, 0, id);
}
