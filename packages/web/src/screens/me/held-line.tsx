import type { HeldView, LineView, Member } from "@unionhall/member";
import { hexOf } from "@unionhall/protocol";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { plainDay } from "../../parts/time.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useAct } from "../../state/act.ts";
import { useMember } from "../../state/member.ts";

type At = Parameters<Member["asHeld"]>[0];

interface Mine {
  readonly at: At;
  readonly line: LineView;
}

/** What the hall has of something that this person wrote, asked for when they want to see it. */
export function HeldLine(): VNode {
  const { me } = text();
  const member = useMember();
  const act = useAct();
  const [shown, show] = useState<(Mine & { readonly held: HeldView }) | null>(null);
  const mine = newest(member);
  if (mine === null) return <p class="small dim">{me.heldNone}</p>;
  const ask = (): void =>
    act.run(
      () => member.asHeld(mine.at, mine.line.id),
      (held) => show({ ...mine, held }),
    );
  return (
    <div class="stack">
      <Button press={ask} busy={act.busy}>
        {me.held}
      </Button>
      <Trouble of={act.problem} />
      <div aria-live="polite">{shown === null ? null : <Shown {...shown} />}</div>
    </div>
  );
}

/** The newest that was sent to a circle's chat. */
function newest(member: Member): Mine | null {
  let found: Mine | null = null;
  for (const { id: circle } of member.circles()) {
    const { lines = [], dock = [] } = member.circle(circle) ?? {};
    const line = lines.findLast(({ mine, state }) => mine && state === "sent");
    const room = dock.toSorted((a, b) => a.made - b.made).find(({ what }) => what === "chat")?.room;
    if (line === undefined || room === undefined || line.time <= (found?.line.time ?? 0)) continue;
    found = { at: { circle, room }, line };
  }
  return found;
}

function Shown({ line, held }: Mine & { readonly held: HeldView }): VNode {
  const { me, language } = text();
  const { header, body } = held;
  const { circle, room, place, day, class: kind, epoch, files } = me.heldFields;
  const fields: readonly (readonly [name: string, value: string])[] = [
    [circle, header.circle],
    [room, header.room],
    [place, String(held.seq)],
    [day, plainDay(held.day, language)],
    [kind, me.heldClass[header.class]],
    [epoch, String(header.epoch)],
    ...(header.blobs ?? []).map((blob) => [files, blob] as const),
  ];
  return (
    <div class="stack">
      <p class="small dim">{me.heldYours}</p>
      <p class="said prose" dir="auto">
        {line.text}
      </p>
      <p class="small dim">{me.heldOpen}</p>
      <dl class="fields small">
        {fields.map(([name, value]) => (
          <div key={name + value}>
            <dt class="dim">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="small dim">{body === null ? me.heldGone : me.heldSealed(body.length)}</p>
      {body === null ? null : (
        <p class="link-text" translate={false}>
          {hexOf(body)}
        </p>
      )}
    </div>
  );
}
