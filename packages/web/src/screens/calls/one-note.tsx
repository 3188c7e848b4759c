import type { CallView, NoteView } from "@unionhall/member";
import { longestNote } from "@unionhall/union";
import { Ellipsis } from "lucide";
import type { RefObject, VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { noteText } from "../../messages/notes.ts";
import { roomText } from "../../messages/rooms.ts";
import { Area } from "../../parts/area.tsx";
import { Button } from "../../parts/button.tsx";
import { copy } from "../../parts/copy.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { filled } from "../../parts/field.tsx";
import { Form } from "../../parts/form.tsx";
import { Icon } from "../../parts/icon.tsx";
import { isolate } from "../../parts/isolate.ts";
import { ago } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { When } from "../../parts/when.tsx";
import { notePath, route } from "../../route/route.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { MarkNote } from "./mark-note.tsx";
import { LinkActs, NoteLinks } from "./note-links.tsx";
import { AnswerQuote, quotedAs } from "./quotes.tsx";

interface OneNoteProps {
  readonly call: CallView;
  readonly note: NoteView;
  readonly may: boolean;
  readonly writeUnder: (note: NoteView) => void;
  readonly propose: ((note: NoteView) => void) | null;
  /** It is what somebody followed a link to. */
  readonly isMeant: boolean;
}

/** A line of the notes; opened, what can be done with it and how it was put before. */
export function OneNote(props: OneNoteProps): VNode {
  const { call, note, may } = props;
  const isTold = note.text !== "";
  const shown = useMeant(props.isMeant);
  return (
    <div ref={shown} class={props.isMeant ? "noted meant stack-s" : "noted stack-s"} tabIndex={-1}>
      {isTold ? (
        <details>
          <summary>
            <Line note={note} />
            <Icon of={Ellipsis} />
          </summary>
          <div class="stack">
            {may && !note.waiting ? <NoteActs {...props} /> : null}
            {note.waiting ? null : <CopyLink note={note} />}
            <Before note={note} />
          </div>
        </details>
      ) : (
        <p class="dim">{noteText().quoted.no}</p>
      )}
      <NoteLinks call={call} note={note} />
      {may && note.quote?.mine === true ? <AnswerQuote call={call} note={note} /> : null}
    </div>
  );
}

/** Whoever followed a link to it has it before their eyes, and goes on from there. */
function useMeant(isMeant: boolean): RefObject<HTMLDivElement | null> {
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isMeant) return;
    shown.current?.scrollIntoView({ block: "center" });
    shown.current?.focus({ preventScroll: true });
  }, [isMeant]);
  return shown;
}

/** Where it stands for good: for whoever is in the circle, and for nobody else. */
function CopyLink({ note }: Pick<OneNoteProps, "note">): VNode | null {
  const at = route.value;
  if (at.at !== "room") return null;
  const link = `${location.origin}${location.pathname}${notePath(at.id, at.path, note.id)}`;
  return (
    <div class="row">
      <Button press={() => void copy(link)}>{noteText().copyLink}</Button>
    </div>
  );
}

function Line({ note }: { readonly note: NoteView }): VNode {
  const say = noteText();
  const { mark, before, waiting } = note;
  const about = [
    before.length === 0 ? isolate(note.name) : say.changed(isolate(note.name)),
    quotedAs(note),
    waiting ? roomText().waiting : "",
  ];
  return (
    <span class="grow stack-s">
      {mark === "none" ? null : (
        <span>
          <span class={tagOf[mark]}>{say.marks[mark]}</span>
        </span>
      )}
      <span class={mark === "quote" ? "said their-words" : "said"}>{note.text}</span>
      <span class="small dim">{about.filter((words) => words !== "").join(" · ")}</span>
    </span>
  );
}

const tagOf = { action: "tag wait", decision: "tag good", question: "tag", quote: "tag none" } as const;

function NoteActs({ call, note, writeUnder, propose }: OneNoteProps): VNode {
  const say = noteText();
  const { calls } = useMember();
  const act = useAct();
  const [changing, setChanging] = useState(false);
  return (
    <div class="stack-s" role="group" aria-label={say.acts(isolate(note.text))}>
      <MarkNote call={call} mark={note.mark} set={(mark) => act.run(() => calls.changeNote(call, note.id, { mark }))} />
      <Trouble of={act.problem} />
      <LinkActs call={call} note={note} propose={propose} />
      <div class="row">
        <Button press={() => writeUnder(note)}>{say.under}</Button>
        <Button press={() => setChanging(true)}>{say.changeIt}</Button>
        <Button busy={act.busy} press={() => act.run(() => calls.changeNote(call, note.id, { away: true }))}>
          {say.away}
        </Button>
      </div>
      {changing ? <ChangeNote call={call} note={note} close={() => setChanging(false)} /> : null}
    </div>
  );
}

interface ChangeNoteProps extends Pick<OneNoteProps, "call" | "note"> {
  readonly close: () => void;
}

function ChangeNote({ call, note, close }: ChangeNoteProps): VNode {
  const say = noteText();
  const { calls } = useMember();
  const act = useAct();
  const change = (form: HTMLFormElement): void =>
    act.run(() => calls.changeNote(call, note.id, { text: filled(form, "note") }), close);
  return (
    <Dialog title={say.change} close={close}>
      <Form submit={change}>
        <Area name="note" label={say.change} value={note.text} rows={4} longest={longestNote} />
        <Trouble of={act.problem} />
        <div class="row">
          <Button press={close}>{text().common.cancel}</Button>
          <Button kind="go" busy={act.busy}>
            {say.keep}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** Whoever put it otherwise is named, and what they found there: nobody's line is lost in another's. */
function Before({ note: { before } }: Pick<OneNoteProps, "note">): VNode | null {
  const messages = text();
  if (before.length === 0) return null;
  return (
    <section class="stack-s">
      <h4>{noteText().earlier(before.length)}</h4>
      <ol class="list">
        {before.toReversed().map(({ name, time, text: words }) => (
          <li key={`${time} ${words}`} class="item">
            <span class="grow stack-s">
              <span class="said">{words}</span>
              <span class="small dim">
                <bdi>{name}</bdi> · <When time={time} words={ago(time, Date.now(), messages)} />
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
