import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { Frame } from "../../parts/frame.tsx";
import { goInstead } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { AskWords } from "./ask-words.tsx";
import { ShowWords } from "./show-words.tsx";

/** The twelve words: shown calmly, then asked for. Once confirmed they are shown no more. */
export function Words(): VNode {
  const { words: say, common } = text();
  const shown = useMember().words();
  const [asking, setAsking] = useState(false);
  return (
    <Frame page={say.title} title={say.title} back="#/">
      {shown === null ? (
        <div class="stack">
          <h1>{say.title}</h1>
          <p class="note good">{say.gone}</p>
          <p>
            <button type="button" class="btn go" onClick={() => goInstead("#/")}>
              {common.goHome}
            </button>
          </p>
        </div>
      ) : null}
      {shown !== null && !asking ? <ShowWords words={shown} ask={() => setAsking(true)} /> : null}
      {shown !== null && asking ? <AskWords showAgain={() => setAsking(false)} /> : null}
    </Frame>
  );
}
