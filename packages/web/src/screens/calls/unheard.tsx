import type { CallView } from "@unionhall/member";
import type { VNode } from "preact";
import { noteText } from "../../messages/notes.ts";

/** To whoever facilitates: how the talk is spread, and about nobody. */
export function Unheard({ call }: { readonly call: CallView }): VNode | null {
  const say = noteText();
  const { heard } = call;
  if (heard === null) return null;
  return (
    <section class="note stack-s">
      <h2>{say.unheard}</h2>
      <p>{say.silent(heard.silent, heard.here)}</p>
      {heard.ofTen === 0 ? null : <p>{say.ofTen(heard.ofTen)}</p>}
      <p class="small">{say.onlyCounts}</p>
    </section>
  );
}
