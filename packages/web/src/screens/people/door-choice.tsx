import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Ways } from "../../parts/ways.tsx";

export type Door = "open" | "knock";

interface DoorChoiceProps {
  readonly vouches: number;
  readonly chosen: Door;
  readonly choose: (door: Door) => void;
}

export function DoorChoice({ vouches, chosen, choose }: DoorChoiceProps): VNode {
  const { people } = text();
  const doors: readonly { readonly value: Door; readonly words: string; readonly hint: string }[] = [
    { value: "open", words: people.doorOpen, hint: people.doorOpenHint },
    { value: "knock", words: people.doorKnock, hint: people.doorKnockHint(vouches) },
  ];
  return <Ways legend={people.doorTitle} of={doors} chosen={chosen} choose={choose} />;
}
