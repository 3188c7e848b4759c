import type { ItemView, NoteView } from "@unionhall/member";
import type { RoomId } from "@unionhall/protocol";
import { agendaIn, longestItemTitle } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { noteText } from "../../messages/notes.ts";
import { Button } from "../../parts/button.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { route } from "../../route/route.ts";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";
import { Propose } from "../decisions/propose.tsx";
import { Adoption } from "./adoption.tsx";
import type { OfCall } from "./call.tsx";
import { decisionsIn } from "./note-links.tsx";
import { PrintedNotes, TakeNotes } from "./notes-out.tsx";
import { OneNote } from "./one-note.tsx";
import { standsBehind } from "./stands-out.ts";
import { WriteNote } from "./write-note.tsx";

export interface OfNotes extends OfCall {
  readonly agenda: readonly ItemView[];
}

/** What everybody writes along, item by item; `beside` what is now, without what takes the place of a page. */
export function Notes({ call, may, agenda, beside = false }: OfNotes & { readonly beside?: boolean }): VNode {
  const say = noteText();
  const [under, writeUnder] = useState<NoteView | null>(null);
  const [proposing, propose] = useState<NoteView | null>(null);
  const [printing, print] = useState(false);
  const linking = useAct();
  const groups = byItem(call.notes, agenda);
  const meant = route.value.at === "room" ? route.value.line : undefined;
  if (proposing !== null)
    return <ProposeOfNote call={call} note={proposing} linking={linking} close={() => propose(null)} />;
  if (printing) return <PrintedNotes call={call} agenda={agendaIn(agenda)} close={() => print(false)} />;
  return (
    <section class="stack">
      <h2>{say.notes}</h2>
      <Trouble of={linking.problem} />
      {groups.length === 0 ? <p class="dim">{say.empty}</p> : null}
      {groups.map(({ item, lines }) => (
        <div key={item?.room ?? ""} class="stack-s">
          {agenda.length === 0 ? null : <h3 dir="auto">{item?.title ?? say.elsewhere}</h3>}
          <ul class="list">
            {lines.map((note) => (
              <li key={note.id}>
                <OneNote
                  call={call}
                  note={note}
                  may={may}
                  writeUnder={writeUnder}
                  propose={beside ? null : propose}
                  isMeant={note.id === meant}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {may ? <WriteNote call={call} agenda={agenda} under={under} writeUnder={writeUnder} /> : null}
      <NotesAway call={call} may={may} />
      {call.over === null ? null : <Adoption call={call} may={may} />}
      {beside ? null : <TakeNotes call={call} agenda={agendaIn(agenda)} print={() => print(true)} />}
    </section>
  );
}

interface ProposeProps extends Pick<OfCall, "call"> {
  readonly note: NoteView;
  /** That the line leads to what was proposed: whether that went well is told where the person is by then. */
  readonly linking: Act;
  readonly close: () => void;
}

/** With the line as its first words; the line then leads to it. */
function ProposeOfNote({ call, note, linking, close }: ProposeProps): VNode | null {
  const member = useMember();
  const view = member.circle(call.circle);
  const tool = decisionsIn(view);
  if (view === null || tool === null) return null;
  const title = note.text.replaceAll(/\s+/gu, " ").slice(0, longestItemTitle);
  const proposed = (room: RoomId): void => linking.run(() => member.calls.linkDecision(call, note.id, room));
  const from = { title, text: note.text, proposed };
  return <Propose view={view} tool={tool} close={close} from={from} second={standsBehind(call)} />;
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
