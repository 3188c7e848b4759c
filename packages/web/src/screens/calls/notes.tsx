import type { CallView, ItemView, NoteView } from "@unionhall/member";
import type { NoteMark, QuoteWord } from "@unionhall/union";
import { longestNote } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { callText } from "../../messages/calls.ts";
import { text as words } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { Area } from "../../parts/area.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";

type Mark = NoteMark["type"];
const marks: readonly Mark[] = ["none", "action", "decision", "question", "quote"];
const quoteWords: readonly QuoteWord[] = ["named", "unnamed", "no"];

interface OfNotes extends OfCall {
  readonly agenda: readonly ItemView[];
}

/** What everybody writes along, item by item. */
export function Notes({ call, may, agenda }: OfNotes): VNode {
  const say = callText();
  const groups = [null, ...agenda.map(({ room }) => room)]
    .map((at) => ({ at, lines: call.notes.filter((note) => note.at === at) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <section class="stack">
      <h2>{say.notes}</h2>
      {groups.length === 0 ? <p class="dim">{say.notesEmpty}</p> : null}
      {groups.map(({ at, lines }) => (
        <div key={at ?? ""} class="stack-s">
          {at === null ? null : <h3 dir="auto">{agenda.find(({ room }) => room === at)?.title ?? ""}</h3>}
          <ul class="list">
            {lines.map((note) => (
              <li key={note.id}>
                <OneNote call={call} note={note} may={may} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {may ? <WriteNote call={call} /> : null}
    </section>
  );
}

interface OneNoteProps {
  readonly call: CallView;
  readonly note: NoteView;
  readonly may: boolean;
}

function OneNote({ call, note, may }: OneNoteProps): VNode {
  const say = callText();
  const [changing, setChanging] = useState(false);
  const { mark, before, waiting } = note;
  return (
    <div class="stack-s">
      <p dir="auto">
        {mark.type === "none" ? null : <span class="tag">{say.marks[mark.type]}</span>} {note.text}
      </p>
      <p class="small dim">
        {note.quotes === null ? null : `${say.quoteOf(isolate(note.quotes))} · `}
        {before.length === 0 ? isolate(note.name) : say.changed(isolate(note.name))}
        {waiting ? ` · ${roomText().waiting}` : ""}
      </p>
      {note.asksMe === null ? null : <AnswerQuote call={call} note={note} />}
      {may && !waiting ? (
        <div class="row">
          <button
            type="button"
            class="boost"
            aria-label={`${say.changeIt}: ${isolate(note.text)}`}
            onClick={() => setChanging(true)}
          >
            {say.changeIt}
          </button>
        </div>
      ) : null}
      {changing ? <ChangeNote call={call} note={note} close={() => setChanging(false)} /> : null}
    </div>
  );
}

function AnswerQuote({ call, note }: Omit<OneNoteProps, "may">): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  return (
    <div class="note stack-s">
      <p>{say.quotesYou}</p>
      <Trouble of={act.problem} />
      <div class="row" role="group" aria-label={say.quotesYou}>
        {quoteWords.map((word) => (
          <button
            key={word}
            type="button"
            class="boost"
            aria-pressed={note.asksMe === word}
            onClick={() => act.run(() => calls.answerQuote(call, note.id, word))}
          >
            {say.quoteAnswers[word]}
          </button>
        ))}
      </div>
    </div>
  );
}

function ChangeNote({ call, note, close }: Omit<OneNoteProps, "may"> & { readonly close: () => void }): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const [mark, setMark] = useState<Mark>(note.mark.type);
  const [of, setOf] = useState(note.mark.type === "quote" ? (note.mark.of ?? "") : "");
  const change = (form: HTMLFormElement): void =>
    act.run(() => calls.changeNote(call, note.id, { text: filled(form, "note"), mark: markOf(call, mark, of) }), close);
  return (
    <Dialog title={say.change} close={close}>
      <Form submit={change}>
        <Area name="note" label={say.note} value={note.text} rows={3} longest={longestNote} />
        <MarkFields call={call} mark={mark} setMark={setMark} of={of} setOf={setOf} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button kind="go" busy={act.busy}>
            {say.keep}
          </Button>
          <Button busy={act.busy} press={() => act.run(() => calls.changeNote(call, note.id, { away: true }), close)}>
            {say.away}
          </Button>
          <Button press={close}>{words().common.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

function WriteNote({ call }: Pick<OneNoteProps, "call">): VNode {
  const say = callText();
  const { calls } = useMember();
  const act = useAct();
  const [mark, setMark] = useState<Mark>("none");
  const [of, setOf] = useState("");
  const note = (form: HTMLFormElement): void =>
    act.run(
      () => calls.note(call, { at: call.at?.item ?? null, text: filled(form, "note"), mark: markOf(call, mark, of) }),
      () => {
        form.reset();
        setMark("none");
      },
    );
  return (
    <Form submit={note}>
      <Area name="note" label={say.note} value="" rows={2} longest={longestNote} />
      <MarkFields call={call} mark={mark} setMark={setMark} of={of} setOf={setOf} />
      <Trouble of={act.problem} />
      <Button kind="go" busy={act.busy}>
        {say.write}
      </Button>
    </Form>
  );
}

interface MarkFieldsProps {
  readonly call: CallView;
  readonly mark: Mark;
  readonly setMark: (mark: Mark) => void;
  readonly of: string;
  readonly setOf: (of: string) => void;
}

function MarkFields({ call, mark, setMark, of, setOf }: MarkFieldsProps): VNode {
  const say = callText();
  const whom = [
    { value: "", words: say.nobody },
    ...call.came.map(({ member, name }) => ({ value: member, words: name })),
  ];
  return (
    <>
      <Select
        label={say.mark}
        of={marks.map((value) => ({ value, words: say.marks[value] }))}
        chosen={mark}
        choose={setMark}
      />
      {mark === "quote" ? <Select<string> label={say.quoteOf("…")} of={whom} chosen={of} choose={setOf} /> : null}
    </>
  );
}

function markOf(call: CallView, mark: Mark, of: string): NoteMark {
  if (mark !== "quote") return { type: mark };
  return { type: "quote", of: call.came.find(({ member }) => member === of)?.member ?? null };
}
