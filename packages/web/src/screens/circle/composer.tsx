import type { CircleId } from "@unionhall/protocol";
import { SendHorizontal } from "lucide";
import type { TargetedKeyboardEvent, VNode } from "preact";
import { useId } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Icon } from "../../parts/icon.tsx";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { draft, draftOf } from "../../state/drafts.ts";
import { useMember } from "../../state/member.ts";

/** Where a line is written. What is sent is kept on this device at once, signal or not. */
export function Composer({ circle }: { readonly circle: CircleId }): VNode {
  const { circle: say } = text();
  const member = useMember();
  const act = useAct();
  const send = (): void => {
    const words = draftOf(circle).trim();
    const sent = (): void => draft(circle, "");
    if (words !== "") act.run(() => member.say(circle, words), sent);
  };
  return (
    <form
      class="composer"
      aria-label={text().circle.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="grow stack-s">
        <Trouble of={act.problem} />
        <Writing circle={circle} send={send} />
      </div>
      <button type="submit" class="btn go square" aria-label={say.send} aria-busy={act.busy}>
        <Icon of={SendHorizontal} />
      </button>
    </form>
  );
}

interface WritingProps {
  readonly circle: CircleId;
  readonly send: () => void;
}

/** The box grows with what is in it. */
function Writing({ circle, send }: WritingProps): VNode {
  const { circle: say } = text();
  const id = useId();
  const written = draftOf(circle);
  return (
    <div class="growing" data-text={written}>
      <label class="unseen" for={id}>
        {say.say}
      </label>
      <textarea
        id={id}
        rows={1}
        dir="auto"
        value={written}
        placeholder={say.say}
        aria-describedby={`${id}-hint`}
        onInput={(event) => draft(circle, event.currentTarget.value)}
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
