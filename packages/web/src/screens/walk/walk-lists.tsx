import type { UndoneView, WalkerView, WalkView } from "@unionhall/member";
import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { text } from "../../messages/messages.ts";
import { isolate } from "../../parts/isolate.ts";

/** Who comes, who stays, what comes along, and what was done since. */
export function WalkLists({ of }: { readonly of: Pick<WalkView, "people" | "left" | "undone" | "entries"> }): VNode {
  const { walk } = text();
  const { people, left, undone, entries } = of;
  return (
    <div class="stack">
      <Named title={walk.comes(people.length)} of={people} />
      {left.length === 0 ? null : <Named title={walk.stays(left.length)} of={left} />}
      <p class="small dim">
        {walk.stewards} {walk.entries(entries)} {walk.behind}
      </p>
      {undone.length === 0 ? null : (
        <details>
          <summary>{walk.undone}</summary>
          <ul class="stack-s">
            {undone.map((deed) => (
              <li key={deed.seq}>{undoneWords(deed, text())}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Named({ title, of }: { readonly title: string; readonly of: readonly WalkerView[] }): VNode {
  const { walk } = text();
  const name = ({ id, name: said, me, steward }: WalkerView): string => {
    const more = [...(me ? [walk.me] : []), ...(steward ? [walk.steward] : [])];
    return `${isolate(said === "" ? id.slice(0, 14) : said)}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
  };
  return (
    <div class="stack-s">
      <b>{title}</b>
      <p>{of.map(name).join(", ")}</p>
    </div>
  );
}

function undoneWords({ kind, by, whom }: UndoneView, { walk }: Messages): string {
  const named = (name: string): string => (name === "" ? walk.somebody : isolate(name));
  return walk[kind](named(by), named(whom));
}
