import type { CallView, NoteView } from "@unionhall/member";
import type { QuoteWord } from "@unionhall/union";
import type { VNode } from "preact";
import { noteText } from "../../messages/notes.ts";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

const quoteWords: readonly QuoteWord[] = ["named", "unnamed", "no"];

/** Whose words a line is, as far as they want it told. */
export function quotedAs({ quote }: NoteView): string {
  if (quote === null) return "";
  const say = noteText();
  return quote.of === null ? say.quoted[quote.word] : say.quoteOf(isolate(quote.of));
}

/** Asked of whoever is quoted; they can think again. */
export function AnswerQuote({ call, note }: { readonly call: CallView; readonly note: NoteView }): VNode {
  const say = noteText();
  const { calls } = useMember();
  const act = useAct();
  return (
    <div class="note stack-s">
      <p>{say.quotesYou}</p>
      <Trouble of={act.problem} />
      <div class="row" role="group" aria-label={say.quotesYou}>
        {(note.quote?.mayTakeBack === true ? quoteWords : quoteWords.filter((word) => word !== "no")).map((word) => (
          <button
            key={word}
            type="button"
            class="boost"
            aria-pressed={note.quote?.word === word}
            onClick={() => act.run(() => calls.answerQuote(call, note.id, word))}
          >
            {say.quoteAnswers[word]}
          </button>
        ))}
      </div>
      <p class="small">{say.courtesy}</p>
    </div>
  );
}
