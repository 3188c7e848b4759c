import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { Ways } from "../../parts/ways.tsx";

interface OtherDevicesProps {
  readonly along: boolean;
  readonly choose: (along: boolean) => void;
}

/** Whether one's other devices come along by themselves. */
export function OtherDevices({ along, choose }: OtherDevicesProps): VNode {
  const { desk } = text();
  const ways = [
    { value: false, words: desk.byHand, hint: desk.byHandHint },
    { value: true, words: desk.along, hint: desk.alongHint },
  ];
  return <Ways legend={desk.devices} of={ways} chosen={along} choose={choose} />;
}
