import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { text } from "../../messages/messages.ts";

export type Door = "open" | "knock";

interface DoorChoiceProps {
  readonly vouches: number;
  readonly chosen: Door;
  readonly choose: (door: Door) => void;
}

export function DoorChoice({ vouches, chosen, choose }: DoorChoiceProps): VNode {
  const { people } = text();
  const name = useId();
  const doors: readonly { readonly door: Door; readonly words: string; readonly hint: string }[] = [
    { door: "open", words: people.doorOpen, hint: people.doorOpenHint },
    { door: "knock", words: people.doorKnock, hint: people.doorKnockHint(vouches) },
  ];
  return (
    <fieldset class="ways">
      <legend>{people.doorTitle}</legend>
      {doors.map(({ door, words, hint }) => (
        <label key={door} class="item">
          <input type="radio" name={name} checked={door === chosen} onChange={() => choose(door)} />
          <span class="stack-s grow">
            <b>{words}</b>
            <span class="small dim">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
