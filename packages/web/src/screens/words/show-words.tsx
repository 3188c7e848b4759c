import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { goInstead } from "../../route/route.ts";
import { afterWords } from "../../state/empty-hall.ts";
import { useMember } from "../../state/member.ts";

interface ShowWordsProps {
  readonly words: readonly string[];
  readonly ask: () => void;
}

export function ShowWords({ words, ask }: ShowWordsProps): VNode {
  const { words: say } = text();
  const member = useMember();
  const [shared, setShared] = useState(false);
  const later = async (): Promise<void> => {
    await member.remindLater();
    goInstead(afterWords(member));
  };
  return (
    <>
      <div class="stack">
        <h1>{say.heading}</h1>
        <p class="dim">{say.text}</p>
      </div>
      <section class="card" aria-label={say.title}>
        <ol class="words" translate={false}>
          {words.map((word, at) => (
            // The same word can come twice.
            <li key={at}>{word}</li>
          ))}
        </ol>
      </section>
      <p class="note wait">{say.paper}</p>
      <div class="stack">
        <Button kind="go" wide press={ask}>
          {say.ask}
        </Button>
        <Button wide press={() => setShared(true)}>
          {say.shared}
        </Button>
        <Button kind="plain" press={() => void later()}>
          {say.later}
        </Button>
        <p class="small dim">{say.laterHint}</p>
      </div>
      {shared ? <SharedComputer close={() => setShared(false)} /> : null}
    </>
  );
}

function SharedComputer({ close }: { readonly close: () => void }): VNode {
  const { words: say, common } = text();
  return (
    <Dialog title={say.sharedTitle} close={close}>
      <p>{say.sharedText}</p>
      <p class="note wait">{say.sharedTruth}</p>
      <div class="row">
        <a class="btn" href="#/me">
          {say.sharedForget}
        </a>
        <Button press={close}>{common.close}</Button>
      </div>
    </Dialog>
  );
}
