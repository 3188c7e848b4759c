import { ArrowDown, ArrowUp, Plus, X } from "lucide";
import type { IconNode } from "lucide";
import type { VNode } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { optionText } from "../../messages/options.ts";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { readOut } from "../../state/notice.ts";

interface RankingProps {
  readonly options: readonly string[];
  /** What is in order so far, by its places, what is liked best first. */
  readonly order: readonly number[];
  readonly set: (order: readonly number[]) => void;
}

/** Options put in order: what is pressed comes next in it, and moves from there. Nothing has to be dragged. */
export function Ranking({ options, order, set }: RankingProps): VNode {
  const say = optionText();
  const hint = useId();
  const part = useRef<HTMLDivElement>(null);
  const goOn = useFocusAfter(part);
  const left = options.flatMap((_, at) => (order.includes(at) ? [] : [at]));
  const ranked = (next: readonly number[], option: number, ...focus: readonly string[]): void => {
    const [words, place] = [isolate(options[option] ?? ""), next.indexOf(option) + 1];
    set(next);
    goOn(focus);
    readOut(place === 0 ? say.isOut(words) : say.isAt(words, place, next.length));
  };
  const putIn = (option: number): void => {
    const next = left[left.indexOf(option) + 1] ?? left[left.indexOf(option) - 1];
    ranked([...order, option], option, `in ${next}`, `up ${option}`, `out ${option}`);
  };
  return (
    <div ref={part} class="stack-s in-order" role="group" aria-describedby={hint}>
      <p id={hint} class="small dim">
        {say.rankHint}
      </p>
      {order.length === 0 ? null : (
        <ol class="list ranking" aria-label={say.yours}>
          {order.map((option, at) => (
            <Ranked key={option} {...{ options, order, option, at, ranked }} />
          ))}
        </ol>
      )}
      {order.length === 0 || left.length === 0 ? null : <p class="small dim">{say.left}</p>}
      {left.map((option) => (
        <button
          key={option}
          type="button"
          class="position unranked"
          data-does={`in ${option}`}
          onClick={() => putIn(option)}
        >
          <Icon of={Plus} />
          <span class="unseen">{say.putIn}: </span>
          <bdi>{options[option]}</bdi>
        </button>
      ))}
    </div>
  );
}

interface RankedProps extends Pick<RankingProps, "options" | "order"> {
  readonly option: number;
  readonly at: number;
  readonly ranked: (next: readonly number[], option: number, ...focus: readonly string[]) => void;
}

function Ranked({ options, order, option, at, ranked }: RankedProps): VNode {
  const say = optionText();
  const words = isolate(options[option] ?? "");
  const without = order.filter((each) => each !== option);
  const move = (by: 1 | -1): void => {
    const focus = by < 0 ? [`up ${option}`, `down ${option}`] : [`down ${option}`, `up ${option}`];
    ranked(without.toSpliced(at + by, 0, option), option, ...focus);
  };
  return (
    <li class="row">
      <span class="grow">
        <b>{at + 1}.</b> <bdi>{options[option]}</bdi>
      </span>
      <span class="row one">
        <Does does={`up ${option}`} icon={ArrowUp} words={say.up(words)} isOff={at === 0} press={() => move(-1)} />
        <Does
          does={`down ${option}`}
          icon={ArrowDown}
          words={say.down(words)}
          isOff={at === order.length - 1}
          press={() => move(1)}
        />
        <Does
          does={`out ${option}`}
          icon={X}
          words={say.leaveOut(words)}
          isOff={false}
          press={() => ranked(without, option, `in ${option}`)}
        />
      </span>
    </li>
  );
}

interface DoesProps {
  /** By which the focus finds it again. */
  readonly does: string;
  readonly icon: IconNode;
  readonly words: string;
  readonly isOff: boolean;
  readonly press: () => void;
}

function Does({ does, icon, words, isOff, press }: DoesProps): VNode {
  return (
    <button type="button" class="btn square" data-does={does} aria-label={words} disabled={isOff} onClick={press}>
      <Icon of={icon} />
    </button>
  );
}

/** What was pressed moves, or is gone: the focus goes with it, to the first of these that can be pressed once all is drawn. */
function useFocusAfter(part: { readonly current: HTMLElement | null }): (focus: readonly string[]) => void {
  const next = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const found = next.current.flatMap(
      (does) => part.current?.querySelector<HTMLElement>(`[data-does="${does}"]:enabled`) ?? [],
    );
    next.current = [];
    found[0]?.focus();
  });
  return (focus) => void (next.current = focus);
}
