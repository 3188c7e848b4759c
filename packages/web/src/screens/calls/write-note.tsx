import type { CallView, ItemView, NoteView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { NoteMark } from "@unionhall/union";
import type { RefObject, TargetedKeyboardEvent, VNode } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { noteText } from "../../messages/notes.ts";
import { NamingBox } from "../../naming/naming-box.tsx";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Select } from "../../parts/select.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { draft, draftOf } from "../../state/drafts.ts";
import { useMember } from "../../state/member.ts";
import { MarkNote } from "./mark-note.tsx";

interface WriteNoteProps {
  readonly call: CallView;
  readonly agenda: readonly ItemView[];
  /** The line under which it comes; null: at the end. */
  readonly under: NoteView | null;
  readonly writeUnder: (note: NoteView | null) => void;
}

/** One line after the other, by Enter. It comes to the item at which the call is, or to that of the line it stands under. */
export function WriteNote({ call, agenda, under, writeUnder }: WriteNoteProps): VNode {
  const say = noteText();
  const id = useId();
  const [mark, setMark] = useState<NoteMark>({ type: "none" });
  const [chosen, choose] = useState<RoomId | "">("");
  const at = under === null ? (call.at?.item ?? (chosen || null)) : under.at;
  const where = `${call.circle} ${call.room} text` as const;
  const { act, note } = useNoting({ call, at, under, mark, where, done: () => setMark({ type: "none" }) });
  const form = useFocused(under?.id);
  return (
    <form
      ref={form}
      class="card"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        note();
      }}
    >
      <label for={id}>
        <b>{say.write}</b>
      </label>
      <NamingBox
        id={id}
        rows={1}
        growing
        written={draftOf(where)}
        write={(written) => draft(where, written)}
        people={() => []}
        describedBy={`${id}-hint`}
        keyDown={(event) => noteByEnter(event, note)}
      />
      <p class="small dim" id={`${id}-hint`}>
        {say.hint} {under === null && at !== null ? say.goes(isolate(titleOf(agenda, at))) : ""}
      </p>
      {under !== null || call.at !== null ? null : <Belongs agenda={agenda} chosen={chosen} choose={choose} />}
      {under === null ? null : <Under of={under} leave={() => writeUnder(null)} />}
      <MarkNote call={call} mark={mark.type} set={setMark} />
      <Trouble of={act.problem} />
      <Button busy={act.busy}>{say.go}</Button>
    </form>
  );
}

/** Whoever asked to write under a line, further up, writes on at once. */
function useFocused(under: string | undefined): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (under !== undefined) form.current?.querySelector("textarea")?.focus();
  }, [under]);
  return form;
}

interface Noting extends Pick<WriteNoteProps, "call" | "under"> {
  readonly at: RoomId | null;
  readonly mark: NoteMark;
  readonly where: Parameters<typeof draft>[0];
  readonly done: () => void;
}

function useNoting({ call, at, under, mark, where, done }: Noting): { readonly act: Act; readonly note: () => void } {
  const { calls } = useMember();
  const act = useAct();
  const note = (): void => {
    const written = draftOf(where);
    if (written.trim() === "") return;
    act.run(async () => {
      const outcome = await calls.note(call, {
        at,
        text: written,
        mark,
        ...(under === null ? {} : { after: under.id }),
      });
      // Also where the person has gone to another screen meanwhile; what was written on stays.
      if (outcome.ok) draft(where, draftOf(where).startsWith(written) ? draftOf(where).slice(written.length) : "");
      return outcome;
    }, done);
  };
  return { act, note };
}

function Under({ of, leave }: { readonly of: NoteView; readonly leave: () => void }): VNode {
  const say = noteText();
  return (
    <div class="row">
      <span class="small grow">{say.goesUnder(isolate(of.text))}</span>
      <Button press={leave}>{say.atTheEnd}</Button>
    </div>
  );
}

interface BelongsProps {
  readonly agenda: readonly ItemView[];
  readonly chosen: RoomId | "";
  readonly choose: (item: RoomId | "") => void;
}

/** Before the call, between its items and after it. */
function Belongs({ agenda, chosen, choose }: BelongsProps): VNode | null {
  const say = noteText();
  if (agenda.length === 0) return null;
  const items = agenda.map(({ room, title }) => ({ value: room, words: title }));
  return (
    <Select<RoomId | "">
      label={say.belongs}
      of={[{ value: "", words: say.nothing }, ...items]}
      chosen={chosen}
      choose={choose}
    />
  );
}

function titleOf(agenda: readonly ItemView[], at: RoomId): string {
  return agenda.find(({ room }) => room === at)?.title ?? "";
}

/** Also on a phone: a line at a time, as they are spoken. */
function noteByEnter(event: TargetedKeyboardEvent<HTMLTextAreaElement>, note: () => void): void {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  note();
}
