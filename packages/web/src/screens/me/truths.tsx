import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { HeldLine } from "./held-line.tsx";

/** What the hall, other people and this device can know. Said plainly, because nobody should have to guess. */
export function Truths(): VNode {
  const { me } = text();
  const truths: readonly (readonly [title: string, ...sentences: readonly string[]])[] = [
    [me.hallTitle, me.hallCannot, me.hallSees, me.hallWakes, me.hallTor],
    [me.othersTitle, me.others],
    [me.deviceTitle, me.deviceKeeps, me.emergency],
  ];
  return (
    <section>
      {truths.map(([title, ...sentences]) => (
        <details key={title}>
          <summary>{title}</summary>
          <div class="stack truth">
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {title === me.hallTitle ? <HeldLine /> : null}
          </div>
        </details>
      ))}
    </section>
  );
}
