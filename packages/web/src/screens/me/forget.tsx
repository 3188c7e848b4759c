import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { AskForget } from "./ask-forget.tsx";

export function Forget({ wordsConfirmed }: { readonly wordsConfirmed: boolean }): VNode {
  const { me, words } = text();
  const [asking, setAsking] = useState(false);
  return (
    <section class="stack-s">
      <h2>{me.forgetTitle}</h2>
      <p class="dim">{me.forgetText}</p>
      <div>
        <Button press={() => setAsking(true)}>{me.forgetTitle}</Button>
      </div>
      {asking ? (
        <AskForget cannot={wordsConfirmed ? words.gone : me.forgetNoWords} to="#/" close={() => setAsking(false)} />
      ) : null}
    </section>
  );
}
