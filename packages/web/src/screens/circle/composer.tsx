import type { CircleId, RoomId } from "@unionhall/protocol";
import type { LineView, Outcome } from "@unionhall/member";
import { SendHorizontal } from "lucide";
import type { TargetedKeyboardEvent, VNode } from "preact";
import { useId } from "preact/hooks";
import { nameableIn } from "../../naming/naming.ts";
import { NamingBox } from "../../naming/naming-box.tsx";
import { text } from "../../messages/messages.ts";
import { Icon } from "../../parts/icon.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import type { Where } from "../../state/drafts.ts";
import { draft, draftOf } from "../../state/drafts.ts";
import { useMember } from "../../state/member.ts";

interface ComposerProps {
  readonly circle: CircleId;
  /** Left out: the circle's chat. */
  readonly room?: RoomId;
  /** The line that it answers. */
  readonly to?: LineView["id"];
  /** What stands in the box as long as nothing is written. */
  readonly words?: string;
}

/** Where a line is written. What is sent is kept on this device at once, signal or not. */
export function Composer({ circle, room, to, words: wish = text().circle.say }: ComposerProps): VNode {
  const { circle: say } = text();
  const member = useMember();
  const act = useAct();
  const where: Where =
    room === undefined ? circle : to === undefined ? `${circle} ${room}` : `${circle} ${room} to ${to}`;
  const send = (): void => {
    const words = draftOf(where).trim();
    const sent = (): void => draft(where, "");
    const say = (): Promise<Outcome<void>> =>
      room === undefined
        ? member.say(circle, words)
        : member.rooms.say({ circle, room }, { text: words, ...(to === undefined ? {} : { to }) });
    if (words !== "") act.run(say, sent);
  };
  return (
    <form
      class="composer"
      aria-label={to === undefined ? text().circle.composer : wish}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="grow stack-s">
        <Trouble of={act.problem} />
        <Writing circle={circle} where={where} words={wish} send={send} />
      </div>
      <button type="submit" class="btn go square" aria-label={say.send} aria-busy={act.busy}>
        <Icon of={SendHorizontal} />
      </button>
    </form>
  );
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

/** Where there is a real keyboard, Enter sends; on a phone it makes a new line. */
function sendByEnter(event: TargetedKeyboardEvent<HTMLTextAreaElement>, send: () => void): void {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !matchMedia("(pointer: fine)").matches) return;
  event.preventDefault();
  send();
}
