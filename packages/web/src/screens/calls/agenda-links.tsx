import type { ItemView } from "@unionhall/member";
import { folded } from "@unionhall/member";
import type { CircleId, RoomId } from "@unionhall/protocol";
import { mostLinks } from "@unionhall/union";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { beforeCallText } from "../../messages/before-call.ts";
import { roomText } from "../../messages/rooms.ts";
import { Field } from "../../parts/field.tsx";
import { Tick } from "../../parts/tick.tsx";
import { roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { shownTools } from "../dock/tools.ts";

/** Where it stands tells what can be linked: a decision, a document, a message, a list. */
const linked: ReadonlySet<string> = new Set(["decisions", "docs", "board", "lists"]);
const mostShown = 6;

/** What can be linked, as far as it is read here; where it is `wanted`, what is not is asked for. */
export function useLinkable(circle: CircleId, wanted: boolean): readonly ItemView[] {
  const member = useMember();
  const view = member.circle(circle);
  const tools = view === null || !wanted ? [] : shownTools(view).filter(({ what }) => linked.has(what));
  const ids = tools.map(({ room }) => room);
  useEffect(() => {
    for (const room of ids)
      if (member.rooms.look({ circle, room })?.here === false) void member.rooms.read({ circle, room });
  }, [member.connection, circle, ids.join(" ")]);
  return ids.flatMap((room) => member.rooms.look({ circle, room })?.items ?? []);
}

interface LinksProps {
  readonly circle: CircleId;
  readonly links: readonly RoomId[];
}

/** Ways to what belongs to it; `all` is what can be linked. */
export function LinksOf({ circle, links, all }: LinksProps & { readonly all: readonly ItemView[] }): VNode | null {
  if (links.length === 0) return null;
  return (
    <ul class="list small" aria-label={beforeCallText().links}>
      {links.map((room) => {
        const item = all.find((each) => each.room === room);
        return (
          <li key={room}>
            {item === undefined ? (
              <span class="dim">{beforeCallText().notHere}</span>
            ) : (
              <a href={roomPath(circle, [item.in, room])}>
                {roomText().tools[item.what] ?? roomText().page}: <bdi>{item.title}</bdi>
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What is linked, to be taken out; and what is called as somebody writes, to be put in. */
export function LinksField({
  circle,
  links,
  set,
}: LinksProps & { readonly set: (links: readonly RoomId[]) => void }): VNode {
  const say = beforeCallText();
  const all = useLinkable(circle, true);
  const [written, write] = useState("");
  const chosen = all.filter(({ room }) => links.includes(room));
  const sought = folded(written.trim());
  const found = all.filter(({ room, state, title }) => {
    return sought !== "" && state === "active" && !links.includes(room) && folded(title).includes(sought);
  });
  const isFull = links.length >= mostLinks;
  const turn = (room: RoomId, on: boolean): void => set(on ? [...links, room] : links.filter((each) => each !== room));
  return (
    <>
      <fieldset class="ways">
        <legend>{say.links}</legend>
        <div class="ticks">
          {[...chosen, ...(isFull ? [] : found.slice(0, mostShown))].map(({ room, title, what }) => (
            <Tick
              key={room}
              words={`${title} (${roomText().tools[what] ?? roomText().page})`}
              on={links.includes(room)}
              set={(on) => turn(room, on)}
            />
          ))}
        </div>
      </fieldset>
      {isFull ? (
        <p class="small dim">{say.mostLinked}</p>
      ) : (
        <Field name="sought" label={say.lookFor} hint={say.linksHint} write={write} optional />
      )}
      <p class="small dim" role="status">
        {sought !== "" && found.length === 0 ? say.noMatch : ""}
        {found.length > mostShown ? say.manyMatch(found.length - mostShown) : ""}
      </p>
    </>
  );
}
