import type { CircleView, LetterView } from "@unionhall/member";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { letterText } from "../../messages/letters.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { plainDay } from "../../parts/time.ts";
import { tell } from "../../state/notice.ts";
import { Sure } from "../../parts/sure.tsx";

interface LetterProps {
  readonly view: CircleView;
  readonly letter: LetterView;
  readonly look: () => void;
}

export function OneLetter({ view, letter, look }: LetterProps): VNode {
  const say = letterText();
  const [asking, setAsking] = useState(false);
  const { day, stamped, earlier } = letter;
  return (
    <article class="card">
      <p class="row small dim">
        <span>{plainDay(day, text().language)}</span>
        {stamped ? <span class="tag">{say.stamped}</span> : null}
        {earlier ? <span class="tag wait">{say.earlier}</span> : null}
      </p>
      {letter.text === null ? (
        <p class="dim">{say.unopened}</p>
      ) : (
        <p class="said" dir="auto">
          {letter.text}
        </p>
      )}
      <div>
        <Button press={() => setAsking(true)}>{say.drop}</Button>
      </div>
      {asking ? (
        <Sure
          title={say.dropTitle}
          does={say.dropText}
          cannot={say.dropCannot}
          go={say.drop}
          deed={(member) => member.letters.drop(view.id, letter.id)}
          done={() => (tell(say.dropped), look())}
          close={() => setAsking(false)}
        />
      ) : null}
    </article>
  );
}
