import type { VNode } from "preact";
import { fileText } from "../../messages/files.ts";
import { text } from "../../messages/messages.ts";
import { shownName } from "../../parts/files/file-name.ts";
import { LetGo } from "../../parts/files/keep-here.tsx";
import { sizeWords } from "../../parts/said.ts";
import { roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";

/** What is kept on this device, what it takes, and the way to let go of it; nothing where that is nothing. */
export function KeptHere(): VNode | null {
  const say = fileText();
  const { language } = text();
  const kept = useMember()
    .rooms.kept()
    .toSorted((a, b) => b.bytes - a.bytes);
  if (kept.length === 0) return null;
  const all = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <section class="card">
      <h2>{say.kept}</h2>
      <p class="dim">{say.keptAll(sizeWords(all, language))}</p>
      <ul class="list">
        {kept.map((one) => (
          <li key={one.room} class="stack-s">
            <a class="item" href={roomPath(one.circle, [one.in, one.room])}>
              <span class="grow stack-s">
                <b class="headline" dir="auto">
                  {shownName(one.title)}
                </b>
                <span class="small dim">
                  {one.bytes === 0 ? say.textAlone : sizeWords(one.bytes, language)}
                  {one.whole ? null : ` · ${say.keptPart}`}
                </span>
              </span>
            </a>
            <LetGo of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
