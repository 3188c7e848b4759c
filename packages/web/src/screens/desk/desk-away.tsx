import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { isolate } from "../../parts/isolate.ts";
import { useMember } from "../../state/member.ts";

/** Its hall is gone while others answer, or it has moved without this device: something for the person to do. */
export function DeskAway(): VNode | null {
  const { desk: say } = text();
  const { desk, connection } = useMember();
  if (desk.state !== "open") return null;
  const { silent, movedTo } = desk.where;
  if (movedTo === null && (!silent || connection !== "online")) return null;
  return (
    <section class="card first">
      <h2>{movedTo === null ? say.silentTitle : say.movedTitle}</h2>
      <p class="dim">{movedTo === null ? say.silent : say.moved(isolate(new URL(movedTo).host))}</p>
      <p>
        <a class="btn go" href="#/desk">
          {movedTo === null ? say.open : say.follow}
        </a>
      </p>
    </section>
  );
}
