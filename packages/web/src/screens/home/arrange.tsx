import type { CircleCard } from "@unionhall/member";
import { ArrowDown, ArrowUp } from "lucide";
import type { IconNode } from "lucide";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
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
  const all = member.circles();
  const [circles, twos] = [all.filter(({ alone }) => alone === null), all.filter(({ alone }) => alone !== null)];
  return (
    <Frame page={say.arrangeTitle} title={say.arrangeTitle} heading back="#/">
      <p class="dim">{say.arrangeText}</p>
      <Trouble of={act.problem} />
      <Order of={circles} act={act} />
      {twos.length === 0 ? null : (
        <section class="stack-s">
          <h2>{text().alone.title}</h2>
          <Order of={twos} act={act} />
        </section>
      )}
      <QuietTimes />
    </Frame>
  );
}

interface OrderProps {
  readonly of: readonly CircleCard[];
  readonly act: Act;
}

/** Each moves among those that it stands with. */
function Order({ of, act }: OrderProps): VNode {
  const say = newsText();
  const { mine } = useMember();
  const moved = ({ id, title }: CircleCard, to: number): void => {
    const order = of.map((each) => each.id).filter((each) => each !== id);
    act.run(
      () => mine.arrange(order.toSpliced(to, 0, id)),
      () => readOut(say.moved(title, to + 1)),
    );
  };
  return (
    <ul class="list">
      {of.map((card, at) => (
        <li key={card.id} class="row">
          <span class="item middle whole">
            <Face of={card.alone?.member ?? card.id} name={card.title} small />
            <b class="grow cut" dir="auto">
              {card.title}
            </b>
          </span>
          <Move card={card} icon={ArrowUp} words={say.up} to={at - 1} most={of.length} move={moved} />
          <Move card={card} icon={ArrowDown} words={say.down} to={at + 1} most={of.length} move={moved} />
          <Button press={() => act.run(() => mine.hide(card.id, !card.hidden))}>
            {card.hidden ? say.show : say.hide}
            <span class="unseen">: {card.title}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface MoveProps {
  readonly card: CircleCard;
  readonly icon: IconNode;
  readonly words: (title: string) => string;
  readonly to: number;
  /** How many there are. */
  readonly most: number;
  readonly move: (card: CircleCard, to: number) => void;
}

function Move({ card, icon, words, to, most, move }: MoveProps): VNode {
  const isAtEnd = to < 0 || to >= most;
  return (
    <button
      type="button"
      class="btn square"
      aria-label={words(isolate(card.title))}
      disabled={isAtEnd}
      onClick={() => move(card, to)}
    >
      <Icon of={icon} />
    </button>
  );
}
