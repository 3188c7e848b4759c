import type { CircleId, RoomId } from "@unionhall/protocol";
import type { LineView, Outcome } from "@unionhall/member";
import { SendHorizontal } from "lucide";
import type { TargetedKeyboardEvent, VNode } from "preact";
import { useId } from "preact/hooks";
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
        <Writing where={where} words={wish} send={send} />
      </div>
      <button type="submit" class="btn go square" aria-label={say.send} aria-busy={act.busy}>
        <Icon of={SendHorizontal} />
      </button>
    </form>
  );
}

interface WritingProps {
  readonly where: Where;
  readonly words: string;
  readonly send: () => void;
}

/** The box grows with what is in it. */
function Writing({ where, words, send }: WritingProps): VNode {
  const { circle: say } = text();
  const id = useId();
  const written = draftOf(where);
  return (
    <div class="growing" data-text={written}>
      <label class="unseen" for={id}>
        {words}
      </label>
      <textarea
        id={id}
        rows={1}
        dir="auto"
        value={written}
        placeholder={words}
        aria-describedby={`${id}-hint`}
        onInput={(event) => draft(where, event.currentTarget.value)}
        onKeyDown={(event) => sendByEnter(event, send)}
      />
      <p class="unseen" id={`${id}-hint`}>
        {say.sayHint}
      </p>
    </div>
  );
}

/** Where there is a real keyboard, Enter sends; on a phone it makes a new line. */
function sendByEnter(event: TargetedKeyboardEvent<HTMLTextAreaElement>, send: () => void): void {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !matchMedia("(pointer: fine)").matches) return;
  event.preventDefault();
  send();
}
