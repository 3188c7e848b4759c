import { signal } from "@preact/signals";
import type { CallView, CaptionView } from "@unionhall/member";
import { longestCaption } from "@unionhall/union";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { inCallText } from "../../messages/in-call.ts";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { Field, filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";

/** Which languages this person reads, as long as the app is open; empty: nothing chosen, and for the second none. */
const read = signal({ first: "", second: "" });
/** In which they write. */
const written = signal("");
/** In which captions are written most; others come as somebody has written them. */
const offered: readonly string[] = ["en", "es", "fr", "ht", "pt", "zh", "ar", "vi", "tl", "ko"];

/** What is said, for whoever reads it: large, in one language or in two side by side. And where whoever writes along writes. */
export function Captions({ call, may }: OfCall): VNode | null {
  const say = inCallText();
  const writes =
    may &&
    call.may.captions &&
    call.leads.some(({ mine, role }) => mine && (role === "captions" || role === "interpreter"));
  const there = [...new Set(call.captions.map(({ language }) => language))];
  if (there.length === 0 && !writes) return null;
  const first = there.find((each) => each === read.value.first) ?? there.find(isMine) ?? there[0] ?? text().language;
  const second = there.find((each) => each === read.value.second && each !== first);
  return (
    <section class="stack" aria-label={say.captions}>
      <div class="captions">
        {[first, ...(second === undefined ? [] : [second])].map((language) => (
          <InLanguage key={language} language={language} of={call.captions} />
        ))}
      </div>
      {there.length < 2 ? null : <Languages there={there} first={first} second={second ?? ""} />}
      {writes ? <WriteCaption call={call} /> : null}
    </section>
  );
}

function isMine(language: string): boolean {
  return language.split("-")[0] === text().language;
}

/** Each language by its own name, as whoever looks for it knows it. */
function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}

function InLanguage({ language, of }: { readonly language: string; readonly of: readonly CaptionView[] }): VNode {
  const box = useRef<HTMLDivElement>(null);
  const lines = of.filter((each) => each.language === language);
  const last = lines.at(-1)?.id;
  useEffect(() => {
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  }, [last]);
  return (
    <div ref={box} class="caption" role="log" aria-label={inCallText().captionsIn(nameOf(language))} tabIndex={0}>
      {lines.map(({ id, text: words }) => (
        <p key={id} lang={language} dir="auto">
          {words}
        </p>
      ))}
    </div>
  );
}

interface LanguagesProps {
  readonly there: readonly string[];
  readonly first: string;
  readonly second: string;
}

function Languages({ there, first, second }: LanguagesProps): VNode {
  const say = inCallText();
  const all = there.map((value) => ({ value, words: nameOf(value) }));
  const none = { value: "", words: say.noSecond };
  return (
    <details>
      <summary>{say.whichCaptions}</summary>
      <div class="stack">
        <Select<string>
          label={say.firstLanguage}
          of={all}
          chosen={first}
          choose={(value) => void (read.value = { first: value, second: second === value ? "" : second })}
        />
        <Select<string>
          label={say.secondLanguage}
          of={[none, ...all.filter(({ value }) => value !== first)]}
          chosen={second}
          choose={(value) => void (read.value = { first, second: value })}
        />
      </div>
    </details>
  );
}

/** Enter sends a line: the hand that writes along stays where it is. */
function WriteCaption({ call }: { readonly call: CallView }): VNode {
  const say = inCallText();
  const { calls } = useMember();
  const act = useAct();
  const language = written.value === "" ? text().language : written.value;
  const send = (form: HTMLFormElement): void =>
    act.run(
      () => calls.caption(call, filled(form, "caption"), language),
      () => form.reset(),
    );
  return (
    <Form submit={send}>
      <Field name="caption" label={say.caption} hint={say.captionHint} maxLength={longestCaption} />
      <Trouble of={act.problem} />
      <div class="row">
        <Button>{say.sendCaption}</Button>
      </div>
      <Select<string>
        label={say.captionLanguage}
        of={offered.map((value) => ({ value, words: nameOf(value) }))}
        chosen={language}
        choose={(value) => void (written.value = value)}
      />
    </Form>
  );
}
