import type { Outcome } from "@unionhall/member";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Frame } from "../../parts/frame.tsx";
import { isolate } from "../../parts/isolate.ts";
import { Trouble } from "../../parts/trouble.tsx";
import { useMember } from "../../state/member.ts";

/** A hall's word on where it is, which came as a link. */
export function FollowHall({ link }: { readonly link: string }): VNode {
  const { desk } = text();
  const member = useMember();
  const [seen, setSeen] = useState<Outcome<string> | null>(null);
  useEffect(() => {
    let isHere = true;
    void member.moves.hall(link).then((outcome) => isHere && setSeen(outcome));
    return () => void (isHere = false);
  }, [link]);
  return (
    <Frame page={desk.hallPage} title="" back="#/">
      <h1>{desk.hallPage}</h1>
      {seen === null ? <p class="dim later">{desk.hallChecking}</p> : null}
      {seen?.ok === false ? <Trouble of={seen.problem} /> : null}
      {seen?.ok === true ? (
        <div class="stack">
          <p role="status">{desk.hallAt(isolate(new URL(seen.value).host))}</p>
          <p class="dim">{desk.hallCannot}</p>
          <p>
            <a class="btn go" href="#/">
              {desk.hallHome}
            </a>
          </p>
        </div>
      ) : null}
    </Frame>
  );
}
