import type { CallView } from "@unionhall/member";
import { longestWord } from "@unionhall/union";
import type { Ref, VNode } from "preact";
import { useRef } from "preact/hooks";
import { beforeCallText } from "../../messages/before-call.ts";
import { callText } from "../../messages/calls.ts";
import { Area } from "../../parts/area.tsx";
import { Button } from "../../parts/button.tsx";
import { filled } from "../../parts/field.tsx";
import { useStays } from "../../parts/half-written.ts";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfAgendaItem } from "./agenda-item.tsx";

type AtItem = Pick<OfAgendaItem, "call" | "may" | "item">;

/** What those say to an item who cannot come: to be read out when it is its turn. */
export function WordsAt({ call, may, item }: AtItem): VNode | null {
  const words = call.words.filter(({ at }) => at === item.room);
  const own = words.some(({ mine }) => mine);
  const isHere = call.here.some(({ mine }) => mine);
  const form = useRef<HTMLDetailsElement>(null);
  const leaves = useStays(may && call.over === null && (own || !isHere), () => form.current);
  return (
    <>
      {words.map((word) => (
        <OneWord key={word.member} call={call} may={may} item={item} word={word} />
      ))}
      {leaves ? <LeaveWord call={call} item={item} of={form} /> : null}
    </>
  );
}

function OneWord({ call, may, item, word }: AtItem & { readonly word: CallView["words"][number] }): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  return (
    <div class="stack-s">
      <blockquote class="stack-s">
        <p class="small">
          {say.wordSays(isolate(word.name))}
          {word.read ? <span class="tag none"> {beforeCallText().wasRead}</span> : null}
        </p>
        <p class="said" dir="auto">
          {word.text}
        </p>
      </blockquote>
      <Trouble of={act.problem} />
      {may && !word.read && call.may.agenda && call.at?.item === item.room ? (
        <div class="row">
          <Button
            busy={act.busy}
            label={`${beforeCallText().readOut}: ${isolate(word.name)}`}
            press={() => act.run(() => calls.readWord(call, item.room, word.member))}
          >
            {beforeCallText().readOut}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

interface LeaveWordProps extends Pick<AtItem, "call" | "item"> {
  readonly of: Ref<HTMLDetailsElement>;
}

function LeaveWord({ call, item, of }: LeaveWordProps): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const own = call.words.find(({ mine, at }) => mine && at === item.room)?.text ?? "";
  return (
    <details ref={of}>
      <summary>
        {own === "" ? say.word : beforeCallText().changeWord}
        <span class="unseen">: {isolate(item.title)}</span>
      </summary>
      <Form submit={(form) => act.run(() => calls.leaveWord(call, item.room, filled(form, "word")))}>
        <Area name="word" label={say.word} hint={say.wordHint} value={own} rows={3} longest={longestWord} optional />
        <Trouble of={act.problem} />
        <Button busy={act.busy}>{say.leaveWord}</Button>
      </Form>
    </details>
  );
}
