import type { DecisionView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { AdviceSaid } from "@unionhall/union";
import { isSameAdvice } from "@unionhall/union";
import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { adviceText } from "../../messages/advice.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Tick } from "../../parts/tick.tsx";
import { exact } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { Words } from "../../parts/words.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

interface ToBringProps {
  readonly of: DecisionView;
  readonly asking: RoomId;
  readonly left: readonly AdviceSaid[];
}

/**
 * Somebody answers for what they bring, so it stays as they read it. What is said or changed there meanwhile is shown once
 * they ask for it, and nothing moves under their thumb.
 */
export function ToBring({ of, asking, left }: ToBringProps): VNode {
  const say = adviceText();
  const { advice } = useMember();
  const act = useAct();
  const [read, setRead] = useState(left);
  const [not, setNot] = useState<readonly AdviceSaid[]>([]);
  const shown = read.filter(({ line }) => left.some((each) => each.line === line));
  const isIn = (all: readonly AdviceSaid[], one: AdviceSaid): boolean => all.some((each) => isSameAdvice(each, one));
  const chosen = shown.filter((one) => !isIn(not, one));
  const isNewer = !left.every((one) => isIn(shown, one));
  const set = (one: AdviceSaid, on: boolean): void =>
    setNot(on ? not.filter((each) => !isSameAdvice(each, one)) : [...not, one]);
  const bring = (): void =>
    act.run(
      () => advice.bring(of.at, asking, chosen),
      () => tell(say.brought),
    );
  return (
    <div class="stack">
      <fieldset class="ways">
        <legend>{say.left(left.length)}</legend>
        <ul class="list">
          {shown.map((one) => (
            <Word key={one.line} of={one} on={!isIn(not, one)} set={(on) => set(one, on)} />
          ))}
        </ul>
      </fieldset>
      {isNewer ? (
        <div class="note wait row" role="status">
          <span class="grow">{say.newer}</span>
          <Button press={() => (setRead(left), act.clear())}>{say.lookAnew}</Button>
        </div>
      ) : null}
      <Trouble of={act.problem} />
      <div class="row">
        <Button busy={act.busy} press={bring}>
          {say.bring}
        </Button>
      </div>
      <p class="small dim">{say.bringHint}</p>
    </div>
  );
}

interface WordProps {
  readonly of: AdviceSaid;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

function Word({ of: { adviser, said, advice }, on, set }: WordProps): VNode {
  const id = useId();
  return (
    <li class="item">
      <span class="grow stack-s">
        <Tick words={adviser} about={id} on={on} set={set} />
        <span class="said" id={id}>
          <Words of={advice} />
        </span>
        <span class="small dim">{exact(said, text().language)}</span>
      </span>
    </li>
  );
}
