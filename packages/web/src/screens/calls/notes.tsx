import type { ItemView, NoteView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { noteText } from "../../messages/notes.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import type { OfCall } from "./call.tsx";
import { OneNote } from "./one-note.tsx";
import { WriteNote } from "./write-note.tsx";

export interface OfNotes extends OfCall {
  readonly agenda: readonly ItemView[];
}

/** What everybody writes along, item by item. */
export function Notes({ call, may, agenda }: OfNotes): VNode {
  const say = noteText();
  const [under, writeUnder] = useState<NoteView | null>(null);
  const groups = byItem(call.notes, agenda);
  return (
    <section class="stack">
      <h2>{say.notes}</h2>
      {groups.length === 0 ? <p class="dim">{say.empty}</p> : null}
      {groups.map(({ item, lines }) => (
        <div key={item?.room ?? ""} class="stack-s">
          {agenda.length === 0 ? null : <h3 dir="auto">{item?.title ?? say.elsewhere}</h3>}
          <ul class="list">
            {lines.map((note) => (
              <li key={note.id}>
                <OneNote call={call} note={note} may={may} writeUnder={writeUnder} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {may ? <WriteNote call={call} agenda={agenda} under={under} writeUnder={writeUnder} /> : null}
      <NotesAway call={call} may={may} />
    </section>
  );
}

interface Group {
  readonly item: ItemView | null;
  readonly lines: readonly NoteView[];
}

/** Each item of the agenda with its lines; before them all that belong to none that stands there. */
function byItem(notes: readonly NoteView[], agenda: readonly ItemView[]): readonly Group[] {
  const known = new Set<RoomId>(agenda.map(({ room }) => room));
  const groups = [null, ...agenda].map((item) => {
    const isOf = ({ at }: NoteView): boolean => (item === null ? at === null || !known.has(at) : at === item.room);
    return { item, lines: notes.filter(isOf) };
  });
  return groups.filter(({ lines }) => lines.length > 0);
}

/** They can be read and put back. */
function NotesAway({ call, may }: OfCall): VNode | null {
  const say = noteText();
  const { calls } = useMember();
  const act = useAct();
  if (call.notesAway.length === 0) return null;
  return (
    <details>
      <summary>{say.areAway(call.notesAway.length)}</summary>
      <Trouble of={act.problem} />
      <ul class="list">
        {call.notesAway.map((note) => (
          <li key={note.id} class="item middle">
            <span class="grow said dim">{note.text}</span>
            {may ? (
              <Button
                busy={act.busy}
                label={`${say.back}: ${isolate(note.text)}`}
                press={() => act.run(() => calls.changeNote(call, note.id, { away: false }))}
              >
                {say.back}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
