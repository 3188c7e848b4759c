import type { VNode } from "preact";
import { useContext } from "preact/hooks";
import { text } from "../messages/messages.ts";
import { MemberContext } from "../state/member.ts";

/** Stays on every screen as long as this device keeps nothing new. */
export function NotKept(): VNode {
  const home = useContext(MemberContext);
  void home?.pulse.value;
  const keeps = home === null || home.member.keeps;
  return <div role="alert">{keeps ? null : <p class="note trouble">{text().common.notKept}</p>}</div>;
}
