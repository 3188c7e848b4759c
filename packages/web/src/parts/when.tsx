import type { VNode } from "preact";
import { text } from "../messages/messages.ts";
import { exact } from "./time.ts";

/** A time in people's words; the exact one on touch or hover. */
export function When({ time, words }: { readonly time: number; readonly words: string }): VNode {
  return (
    <time dateTime={new Date(time).toISOString()} title={exact(time, text().language)}>
      {words}
    </time>
  );
}
