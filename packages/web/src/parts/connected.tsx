import type { VNode } from "preact";
import { text } from "../messages/messages.ts";
import { clock } from "./time.ts";
import { useMember } from "../state/member.ts";

/** Whether there is signal, in words; and on a visit, until when. */
export function Connected(): VNode {
  const { common, arriving, language } = text();
  const { connection, visiting } = useMember();
  const visit = visiting === null ? "" : `${arriving.visitUntil(clock(visiting.until, language))} · `;
  return <span role="status">{visit + common.connection[connection]}</span>;
}
