import { ChevronsDown, CircleQuestionMark, HeartHandshake, ThumbsDown, ThumbsUp, Volume2 } from "lucide";
import type { IconNode } from "lucide";
import type { CallView } from "@unionhall/member";
import type { Gesture } from "@unionhall/union";
import { gestures } from "@unionhall/union";
import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { inCallText } from "../../messages/in-call.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Icon } from "../../parts/icon.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { tell } from "../../state/notice.ts";

const icons: Readonly<Record<Gesture, IconNode>> = {
  agree: ThumbsUp,
  unsure: CircleQuestionMark,
  against: ThumbsDown,
  louder: Volume2,
  slower: ChevronsDown,
  thanks: HeartHandshake,
};

/** In ms: for so long one is seen, and for the last of it faintly. */
const seen = 30_000;
const bright = 22_000;
/** What is older by whoever's clock made it is of before. */
const stale = 5 * 60_000;

interface GestureBoxProps {
  readonly call: CallView;
  readonly close: () => void;
}

/** To show something without a sound. */
export function GestureBox({ call, close }: GestureBoxProps): VNode {
  const say = inCallText();
  const { calls } = useMember();
  const act = useAct();
  const show = (gesture: Gesture): void =>
    act.run(
      () => calls.gesture(call, gesture),
      () => {
        tell(say.shown);
        close();
      },
    );
  return (
    <Dialog title={say.gesture} close={close}>
      <Trouble of={act.problem} />
      <div class="gestures">
        {gestures.map((gesture) => (
          <Button key={gesture} wide busy={act.busy} press={() => show(gesture)}>
            <Icon of={icons[gesture]} />
            {say.gestures[gesture]}
          </Button>
        ))}
      </div>
      <Button kind="plain" press={close}>
        {text().common.close}
      </Button>
    </Dialog>
  );
}

/** What people showed in the last half minute, and how many of them. Whoever leads hears of it as well. */
export function GesturesShown({ call, leads }: { readonly call: CallView; readonly leads: boolean }): VNode {
  const say = inCallText();
  const fresh = useFresh(call.gestures);
  const shown = gestures
    .map((gesture) => ({ gesture, ages: fresh.flatMap((each) => (each.gesture === gesture ? [each.age] : [])) }))
    .filter(({ ages }) => ages.length > 0);
  return (
    <ul class="row shown" aria-label={say.gesture} aria-live={leads ? "polite" : "off"}>
      {shown.map(({ gesture, ages }) => (
        <li key={gesture} class={Math.min(...ages) > bright ? "tag fading" : "tag"}>
          <Icon of={icons[gesture]} /> {say.gestures[gesture]} {ages.length}
        </li>
      ))}
    </ul>
  );
}

/**
 * What came in the last half minute, by this device's clock alone: a phone whose clock is minutes wrong is seen as long as others. What
 * was there already when one looks, and what was on its way for long, is as old as it says.
 */
function useFresh(all: CallView["gestures"]): readonly { readonly gesture: Gesture; readonly age: number }[] {
  const came = useRef(new Map<string, number>());
  const [, look] = useState(0);
  const now = Date.now();
  const isFirst = useRef(true);
  const known = all.map(({ member, gesture, time }) => {
    const key = `${member} ${gesture} ${time}`;
    const at = came.current.get(key) ?? (isFirst.current || Math.abs(now - time) > stale ? time : now);
    came.current.set(key, at);
    return { gesture, age: now - at };
  });
  isFirst.current = false;
  const fresh = known.filter(({ age }) => Math.abs(age) < seen);
  useEffect(() => {
    if (fresh.length === 0) return;
    const ticks = setInterval(() => look((times) => times + 1), 2_000);
    return () => clearInterval(ticks);
  }, [fresh.length === 0]);
  return fresh;
}
