import type { DeskWhere } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { isolate } from "../../parts/isolate.ts";
import { useMember } from "../../state/member.ts";

/** Where one's desk is, and the way to another hall. */
export function MyDesk({ where }: { readonly where: DeskWhere }): VNode {
  const { desk } = text();
  const { hall, movedTo } = where;
  return (
    <section class="card">
      <h2>{desk.title}</h2>
      <p class="dim">
        {desk.text} {desk.at(isolate(new URL(hall).host))}
      </p>
      <Amiss where={where} />
      <p>
        <a class="btn" href="#/desk">
          {movedTo === null ? desk.open : desk.follow}
        </a>
      </p>
    </section>
  );
}

/** What is wrong with where it is, if anything. */
function Amiss({ where: { silent, movedTo } }: { readonly where: DeskWhere }): VNode | null {
  const { desk } = text();
  const { connection } = useMember();
  if (movedTo !== null) return <p class="note wait">{desk.moved(isolate(new URL(movedTo).host))}</p>;
  if (!silent || connection !== "online") return null;
  return (
    <p class="note wait">
      {desk.silentTitle}. {desk.silent}
    </p>
  );
}
