import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Ask } from "../../parts/dialog.tsx";
import { goInstead } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";

export function Forget({ wordsConfirmed }: { readonly wordsConfirmed: boolean }): VNode {
  const { me, words } = text();
  const member = useMember();
  const [asking, setAsking] = useState(false);
  const forget = async (): Promise<void> => {
    await member.forgetDevice();
    goInstead("#/");
  };
  return (
    <section class="stack-s">
      <h2>{me.forgetTitle}</h2>
      <p class="dim">{me.forgetText}</p>
      <div>
        <Button press={() => setAsking(true)}>{me.forgetTitle}</Button>
      </div>
      {asking ? (
        <Ask
          title={me.forgetAsk}
          does={me.forgetText}
          cannot={wordsConfirmed ? words.gone : me.forgetNoWords}
          go={me.forgetGo}
          busy={false}
          problem={null}
          yes={() => void forget()}
          close={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}
