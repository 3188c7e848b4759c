import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { text } from "../../messages/messages.ts";
import { NotFetched, Opening } from "../../parts/fetched.tsx";
import { Frame } from "../../parts/frame.tsx";
import { goInstead } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { AskWords } from "./ask-words.tsx";
import { ShowWords } from "./show-words.tsx";

/** The twelve words: shown calmly, then asked for. Once confirmed they are shown no more. */
export function Words(): VNode {
  const { words: say } = text();
  return (
    <Frame page={say.title} title={say.title} back="#/">
      <Twelve />
    </Frame>
  );
}

function Twelve(): VNode {
  const member = useMember();
  const [words, setWords] = useState<readonly string[] | "coming" | "not-fetched" | null>("coming");
  const [asking, setAsking] = useState(false);
  useEffect(() => void member.words().then(setWords, () => setWords("not-fetched")), [member]);
  if (words === "coming") return <Opening />;
  if (words === "not-fetched") return <NotFetched />;
  if (words === null) return <Confirmed />;
  return asking ? (
    <AskWords showAgain={() => setAsking(false)} />
  ) : (
    <ShowWords words={words} ask={() => setAsking(true)} />
  );
}

function Confirmed(): VNode {
  const { words: say, common } = text();
  return (
    <div class="stack">
      <h1>{say.title}</h1>
      <p class="note good">{say.gone}</p>
      <p>
        <button type="button" class="btn go" onClick={() => goInstead("#/")}>
          {common.goHome}
        </button>
      </p>
    </div>
  );
}
