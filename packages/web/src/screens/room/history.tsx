import type { BodyVersionView, ChangeView, ItemView, VersionView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { roomText } from "../../messages/rooms.ts";
import { ProseWithFiles } from "../../parts/prose.tsx";
import { isolate } from "../../parts/isolate.ts";
import { ago } from "../../parts/time.ts";
import { When } from "../../parts/when.tsx";

interface EarlierProps {
  readonly circle: CircleId;
  readonly of: readonly (VersionView & Partial<BodyVersionView>)[];
}

/** What a text said before, the newest first. */
export function Earlier({ circle, of }: EarlierProps): VNode | null {
  const messages = text();
  if (of.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{roomText().before(of.length)}</h2>
      <ul class="list">
        {of.toReversed().map((version, at) => (
          <li key={at} class="item">
            <div class="stack-s grow">
              <span class="small dim">
                <bdi>{version.name}</bdi> · <When time={version.time} words={ago(version.time, Date.now(), messages)} />
              </span>
              <ProseWithFiles {...version} files={version.files ?? []} circle={circle} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who did what with an item, and when. */
export function History({ of }: { readonly of: ItemView }): VNode | null {
  const messages = text();
  const say = roomText();
  if (of.changes.length === 0) return null;
  const all = [{ time: of.made, words: say.opened(isolate(of.name)) }, ...of.changes.map(inWords)];
  return (
    <section class="stack-s">
      <h2>{say.history}</h2>
      <ul class="list">
        {all.map(({ time, words }, at) => (
          <li key={at} class="item small">
            <span class="grow">{words}</span>
            <span class="meta">
              <When time={time} words={ago(time, Date.now(), messages)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function inWords({ time, name, change }: ChangeView): { readonly time: number; readonly words: string } {
  const say = roomText();
  const who = isolate(name);
  const { title, state, pinned } = change;
  if (title !== undefined) return { time, words: say.retitled(who, isolate(title)) };
  if (state !== undefined) return { time, words: say.stateBy[state](who) };
  if (pinned !== undefined) return { time, words: pinned ? say.pinnedBy(who) : say.unpinnedBy(who) };
  return { time, words: say.otherBy(who) };
}
