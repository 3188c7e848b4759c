import type { BlobId, CircleId, RoomId } from "@unionhall/protocol";
import type { At, LineView, Outcome } from "@unionhall/member";
import { SendHorizontal } from "lucide";
import type { TargetedKeyboardEvent, VNode } from "preact";
import { useId, useRef } from "preact/hooks";
import { nameableIn } from "../../naming/naming.ts";
import { NamingBox } from "../../naming/naming-box.tsx";
import { text } from "../../messages/messages.ts";
import { fetched } from "../../parts/fetched.tsx";
import { Icon } from "../../parts/icon.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import type { Act } from "../../state/act.ts";
import { useAct } from "../../state/act.ts";
import { sendParcel } from "../../state/carry-parcels.ts";
import type { Where } from "../../state/drafts.ts";
import { draft, draftOf } from "../../state/drafts.ts";
import { further } from "../../state/further.ts";
import { useMember } from "../../state/member.ts";
import { pick, pickedAt } from "../../state/picked.ts";
import { isWritingAbove, useWritingAbove } from "../../state/writing-place.ts";

const AddFiles = fetched(async () => (await further()).AddFiles, None, None);
const AddNote = fetched(async () => (await further()).AddNote, None, None);
const Going = fetched(async () => (await further()).Going, None, None);
const Picked = fetched(async () => (await further()).Picked, None, None);

interface ComposerProps {
  readonly circle: CircleId;
  readonly room: RoomId;
  /** The line that it answers. */
  readonly to?: LineView["id"];
  /** What stands in the box as long as nothing is written. */
  readonly words?: string;
}

/** Where a line is written. What is sent is kept on this device at once, signal or not; with files, once they are there. */
export function Composer({ circle, room, to, words: wish = text().circle.say }: ComposerProps): VNode {
  const act = useAct();
  useWritingAbove(to !== undefined);
  const at = { circle, room };
  const where: Where = to === undefined ? `${circle} ${room}` : `${circle} ${room} to ${to}`;
  const send = useSend({ at, to, where, act });
  const isEmpty = draftOf(where).trim() === "" && pickedAt(where).length === 0;
  const choose = (files: readonly File[]): void => pick(where, files);
  const { sending, record } = useRecorded((note) => choose([note]));
  return (
    <form
      class="composer"
      // One place to write at a time; what was begun here stays.
      hidden={to === undefined && isWritingAbove.value}
      aria-label={to === undefined ? text().circle.composer : wish}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="whole stack-s">
        <Trouble of={act.problem} />
        <Going to={at} stopped={(words) => draftOf(where) === "" && draft(where, words)} />
        <Picked files={pickedAt(where)} pick={choose} />
      </div>
      <div class="grow stack-s">
        <Writing circle={circle} where={where} words={wish} send={send} />
      </div>
      <AddFiles have={pickedAt(where)} pick={choose} refuse={(problem) => act.refuse(problem)} />
      {isEmpty ? (
        <AddNote add={record} />
      ) : (
        <button ref={sending} type="submit" class="btn go square" aria-label={text().circle.send} aria-busy={act.busy}>
          <Icon of={SendHorizontal} />
        </button>
      )}
    </form>
  );
}

/** What records makes place for what sends, so the focus goes there with it. */
function useRecorded(add: (note: File) => void): {
  readonly sending: (button: HTMLButtonElement | null) => void;
  readonly record: (note: File) => void;
} {
  const recorded = useRef(false);
  return {
    sending: (button) => {
      if (recorded.current) button?.focus();
      if (button !== null) recorded.current = false;
    },
    record: (note) => {
      recorded.current = true;
      add(note);
    },
  };
}

interface Sending {
  readonly at: At;
  readonly to: LineView["id"] | undefined;
  readonly where: Where;
  readonly act: Act;
}

function useSend({ at, to, where, act }: Sending): () => void {
  const member = useMember();
  return () => {
    const [written, files] = [draftOf(where), pickedAt(where)];
    const words = written.trim();
    // What was written on while this was being kept stays.
    const sent = (): void => {
      const now = draftOf(where);
      draft(where, now.startsWith(written) ? now.slice(written.length) : now);
      pick(where, []);
    };
    const say = (named: readonly BlobId[]): Promise<Outcome<void>> =>
      member.rooms.say(at, { text: words, files: named, ...(to === undefined ? {} : { to }) });
    // Also where the person has gone to another screen meanwhile: what is said is no draft any more.
    const saying = async (): Promise<Outcome<void>> => {
      const outcome = await say([]);
      if (outcome.ok) sent();
      return outcome;
    };
    if (files.length > 0) {
      sendParcel(member, { at, words, files, finish: say });
      sent();
    } else if (words !== "") act.run(saying);
  };
}

interface WritingProps {
  readonly circle: CircleId;
  readonly where: Where;
  readonly words: string;
  readonly send: () => void;
}

function Writing({ circle, where, words, send }: WritingProps): VNode {
  const member = useMember();
  const id = useId();
  return (
    <>
      <label class="unseen" for={id}>
        {words}
      </label>
      <NamingBox
        id={id}
        rows={1}
        growing
        placeholder={words}
        written={draftOf(where)}
        write={(written) => draft(where, written)}
        people={() => nameableIn(member.circle(circle))}
        describedBy={`${id}-hint`}
        keyDown={(event) => sendByEnter(event, send)}
      />
      <p class="unseen" id={`${id}-hint`}>
        {text().circle.sayHint}
      </p>
    </>
  );
}

/** Without what is fetched for files, lines are written all the same. */
function None(): VNode {
  return <></>;
}

/** Where there is a real keyboard, Enter sends; on a phone it makes a new line. */
function sendByEnter(event: TargetedKeyboardEvent<HTMLTextAreaElement>, send: () => void): void {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !matchMedia("(pointer: fine)").matches) return;
  event.preventDefault();
  send();
}
