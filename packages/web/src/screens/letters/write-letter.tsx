import type { LetterboxOutside } from "@unionhall/member";
import type { VNode } from "preact";
import { useContext, useEffect, useId, useState } from "preact/hooks";
import { letterText } from "../../messages/letters.ts";
import { Button } from "../../parts/button.tsx";
import { DoneTitle } from "../../parts/done-title.tsx";
import { Form } from "../../parts/form.tsx";
import { Frame } from "../../parts/frame.tsx";
import { LanguageChoice } from "../../parts/language.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { OutsideContext } from "../../state/outside.ts";

/** Somebody outside writes to a circle. Nothing of it is kept on their device. */
export function WriteLetter({ link }: { readonly link: string }): VNode {
  const say = letterText();
  const outside = useContext(OutsideContext);
  const act = useAct();
  const [box, setBox] = useState<LetterboxOutside | null>(null);
  useEffect(() => {
    if (outside !== null) act.run(() => outside.findLetterbox(link), setBox);
  }, [link]);
  return (
    <Frame page={say.writePage} title="">
      <div class="stack">
        <h1>{say.writeTitle}</h1>
        <p class="dim">{say.writeText}</p>
      </div>
      <Truths />
      <div>
        <Trouble of={act.problem} />
        <div role="status">{act.busy ? <p class="dim later">{say.looking}</p> : null}</div>
      </div>
      {box?.paused === true ? <p class="note wait">{say.paused}</p> : null}
      {box?.paused === false ? <Write box={box} /> : null}
      <LanguageChoice />
    </Frame>
  );
}

function Truths(): VNode {
  const say = letterText();
  return (
    <section class="stack">
      <p class="note wait">{say.noEmergency}</p>
      <ul class="stack-s">
        {[say.whoReads, say.noAnswer, say.seesAddress].map((truth) => (
          <li key={truth}>{truth}</li>
        ))}
      </ul>
    </section>
  );
}

function Write({ box }: { readonly box: LetterboxOutside }): VNode {
  const say = letterText();
  const act = useAct();
  const [words, setWords] = useState("");
  const [sent, setSent] = useState(false);
  const room = box.room(words);
  const left = (): void => {
    setWords("");
    setSent(true);
  };
  const write = (more: string): void => {
    setWords(more);
    act.clear();
  };
  if (sent) return <Sent again={box.stamped ? null : () => setSent(false)} />;
  return (
    <Form submit={() => act.run(() => box.write(words), left)}>
      {box.stamped ? <p class="note good">{say.withStamp}</p> : null}
      <Letter words={words} room={room} told={act.problem !== null} write={write} />
      <Trouble of={act.problem} />
      <Button kind="go" wide busy={act.busy} busyWords={say.sending}>
        {say.send}
      </Button>
    </Form>
  );
}

/** Room is said only where it becomes little, and then at each pause of whoever listens. */
const little = 500;

interface LetterProps {
  readonly words: string;
  readonly room: number;
  /** Why these words were not left stands below. */
  readonly told: boolean;
  readonly write: (words: string) => void;
}

function Letter({ words, room, told, write }: LetterProps): VNode {
  const say = letterText();
  const id = useId();
  const isLong = room < 0;
  return (
    <div class="field">
      <label for={id}>{say.letter}</label>
      <textarea
        id={id}
        rows={8}
        dir="auto"
        required
        autoComplete="off"
        value={words}
        aria-invalid={isLong}
        aria-describedby={`${id}-room`}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <p class="small dim" id={`${id}-room`} role="status">
        {told ? "" : isLong ? say.tooLong : room < little ? say.left(room) : ""}
      </p>
    </div>
  );
}

function Sent({ again }: { readonly again: (() => void) | null }): VNode {
  const say = letterText();
  return (
    <section class="card">
      <DoneTitle>{say.sentTitle}</DoneTitle>
      <p>{say.sentText}</p>
      {again === null ? null : (
        <div>
          <Button press={again}>{say.another}</Button>
        </div>
      )}
    </section>
  );
}
