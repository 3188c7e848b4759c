import type { CircleView, DecisionView } from "@unionhall/member";
import type { LetterPart, Sending } from "@unionhall/member/plain-letter";
import { cut, plainLetter, unsaidIn } from "@unionhall/member/plain-letter";
import { longestItemTitle, longestOption } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { decisionText } from "../../messages/decisions.ts";
import { languageNames, languages, text } from "../../messages/messages.ts";
import { Area } from "../../parts/area.tsx";
import { Choices } from "../../parts/choices.tsx";
import { Field } from "../../parts/field.tsx";
import { isolate } from "../../parts/isolate.ts";
import { PrintedAlone } from "../../parts/printed-alone.tsx";
import { Tick } from "../../parts/tick.tsx";
import { useMember } from "../../state/member.ts";

interface PlainLetterProps {
  readonly view: CircleView;
  readonly of: DecisionView;
  readonly text: string;
  readonly close: () => void;
}

/** What goes into it, as whoever sends it has it. */
interface Chosen extends Omit<Sending, "unsaid"> {
  readonly title: string;
  readonly words: string;
  readonly options: readonly string[];
}

/** Asks somebody on paper: what the letter gives away, what goes into it, and the letter as it is printed. Nothing of it is kept. */
export function PlainLetter({ view, of, text: written, close }: PlainLetterProps): VNode {
  const say = decisionText().letter;
  const member = useMember();
  const [unsaid] = useState(() => unsaidIn(member.circles(), view));
  const [[title, words, ...options]] = useState(() => {
    return [cut(of.title, unsaid), cut(written, unsaid), ...of.options.map((option) => cut(option, unsaid))] as const;
  });
  const [chosen, choose] = useState((): Chosen => {
    const usual = { language: text().language, to: "", objections: false, reasons: false } as const;
    return { ...usual, title: title.text, words: words.text, options: options.map((option) => option.text) };
  });
  const asked = { ...of, title: chosen.title, text: chosen.words, options: chosen.options };
  const parts = plainLetter(asked, { ...chosen, unsaid }) ?? [];
  const before = (
    <>
      <p>{say.text}</p>
      <p class="note wait">{say.readByOthers}</p>
      <GoesIn
        of={of}
        gone={[...new Set([title, words, ...options].flatMap(({ names }) => names))]}
        chosen={chosen}
        choose={(change) => choose({ ...chosen, ...change })}
      />
      <p class="small dim">{say.margins}</p>
      <p class="small dim">{say.back}</p>
    </>
  );
  return (
    <PrintedAlone
      title={say.title}
      before={before}
      sheet={say.sheet}
      lang={chosen.language}
      back={say.leave}
      close={close}
    >
      {parts.map((part, at) => (
        <Part key={at} of={part} />
      ))}
    </PrintedAlone>
  );
}

interface GoesInProps extends Pick<PlainLetterProps, "of"> {
  /** The names that have become lines, as they were typed. */
  readonly gone: readonly string[];
  readonly chosen: Chosen;
  readonly choose: (change: Partial<Chosen>) => void;
}

function GoesIn({ of, gone, chosen, choose }: GoesInProps): VNode {
  const say = decisionText().letter;
  return (
    <>
      <Choices
        legend={say.language}
        of={languages.map((value) => ({ value, words: languageNames[value], lang: value }))}
        chosen={chosen.language}
        choose={(language) => choose({ language })}
      />
      <Field name="to" label={say.to} hint={say.toHint} optional write={(to) => choose({ to })} />
      <div class="note wait stack-s">
        <p>{say.lines}</p>
        {gone.length === 0 ? null : <p>{say.gone(gone.map(isolate).join(", "))}</p>}
      </div>
      <Field
        name="asked"
        label={say.asked}
        maxLength={longestItemTitle}
        value={chosen.title}
        write={(title) => choose({ title })}
      />
      <Area label={say.words} value={chosen.words} rows={6} optional write={(words) => choose({ words })} />
      {chosen.options.map((option, at) => (
        <Field
          key={at}
          name={`option ${at}`}
          label={say.option(at + 1)}
          maxLength={longestOption}
          value={option}
          write={(words) => choose({ options: chosen.options.with(at, words) })}
        />
      ))}
      <OfOthers of={of} chosen={chosen} choose={choose} />
    </>
  );
}

/** What others have said goes with it where that is ticked. */
function OfOthers({ of, chosen, choose }: Omit<GoesInProps, "gone">): VNode | null {
  const say = decisionText().letter;
  const isOpposed = of.objections.some(({ resolved }) => !resolved);
  const hasReasons = of.reasons.some(({ reason }) => reason !== "");
  if (!isOpposed && !hasReasons) return null;
  return (
    <div class="ways">
      {isOpposed ? (
        <Tick words={say.withObjections} on={chosen.objections} set={(objections) => choose({ objections })} />
      ) : null}
      {hasReasons ? <Tick words={say.withReasons} on={chosen.reasons} set={(reasons) => choose({ reasons })} /> : null}
    </div>
  );
}

function Part({ of }: { readonly of: LetterPart }): VNode {
  switch (of.is) {
    case "heading":
      return <h2>{of.text}</h2>;
    case "text":
      return <p>{of.text}</p>;
    case "said":
      return <p class="from-others">{of.text}</p>;
    case "box":
      return <p class="tickable">{of.text}</p>;
    case "place":
      return <p class="tickable numbered">{of.text}</p>;
    case "room":
      return (
        <div class="room-to-write">
          {of.text}
          {Array.from({ length: of.lines }, (_, at) => (
            <span key={at} class="written-line" />
          ))}
        </div>
      );
  }
}
