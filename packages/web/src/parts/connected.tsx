import type { VNode } from "preact";
import { text } from "../messages/messages.ts";
import { useMember } from "../state/member.ts";

/** Whether there is signal, in words. */
export function Connected(): VNode {
  return <span role="status">{text().common.connection[useMember().connection]}</span>;
}
