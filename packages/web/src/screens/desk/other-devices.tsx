import type { VNode } from "preact";
import { useId } from "preact/hooks";
import { text } from "../../messages/messages.ts";

interface OtherDevicesProps {
  readonly along: boolean;
  readonly choose: (along: boolean) => void;
}

/** Whether one's other devices come along by themselves. */
export function OtherDevices({ along, choose }: OtherDevicesProps): VNode {
  const { desk } = text();
  const name = useId();
  const ways = [
    { is: false, words: desk.byHand, hint: desk.byHandHint },
    { is: true, words: desk.along, hint: desk.alongHint },
  ];
  return (
    <fieldset class="ways">
      <legend>{desk.devices}</legend>
      {ways.map(({ is, words, hint }) => (
        <label key={words} class="item">
          <input type="radio" name={name} checked={is === along} onChange={() => choose(is)} />
          <span class="stack-s grow">
            <b>{words}</b>
            <span class="small dim">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
