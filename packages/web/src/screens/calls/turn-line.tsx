import type { CallView } from "@unionhall/member";
import type { VNode } from "preact";
import { callText } from "../../messages/calls.ts";
import { inCallText } from "../../messages/in-call.ts";
import { isolate } from "../../parts/isolate.ts";

interface TurnLineProps {
  readonly call: CallView;
  /** Where it is seen elsewhere, it is only heard. */
  readonly heard?: boolean;
}

/** Who speaks, and how far one's own turn is: a screen reader says it as it changes, whatever is looked at. */
export function TurnLine({ call, heard = false }: TurnLineProps): VNode {
  return (
    <p class={heard ? "unseen" : "small"} aria-live="polite">
      {turnWords(call)}
    </p>
  );
}

function turnWords({ speaks, stack, over }: CallView): string {
  const [say, own] = [callText(), inCallText()];
  if (over !== null) return "";
  if (speaks?.mine === true) return own.myTurn;
  const at = stack.findIndex(({ mine }) => mine);
  const mine = at < 0 ? "" : at === 0 ? own.iAmNext : own.before(at);
  return `${speaks === null ? say.nobodySpeaks : `${say.speaks(isolate(speaks.name))}.`} ${mine}`.trim();
}
