import type { CircleView, ProofRead, ProofWeighed } from "@unionhall/member";
import { longestProof } from "@unionhall/member";
import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { text, warningWords } from "../../messages/messages.ts";
import { Button } from "../../parts/button.tsx";
import { plainDay } from "../../parts/time.ts";
import { useMember } from "../../state/member.ts";
import { Weighs } from "../warnings/warning.tsx";

interface OfCircle {
  readonly view: CircleView;
}

/** Whether a proof that somebody handed over holds, for which hall, and for which circle. */
export function Proof({ view }: OfCircle): VNode {
  const { checks } = text();
  const member = useMember();
  const input = useRef<HTMLInputElement>(null);
  const [weighed, setWeighed] = useState<ProofWeighed | null>(null);
  const open = async (): Promise<void> => {
    const file = input.current?.files?.[0];
    if (file === undefined) return;
    // Of what is longer than any proof, enough to tell that it is none.
    const bytes = await file
      .slice(0, longestProof + 1)
      .arrayBuffer()
      .then(
        (all) => new Uint8Array(all),
        () => null,
      );
    // What a browser does not let us read is no proof that we could weigh.
    setWeighed(bytes === null ? { says: "unreadable" } : await member.weighProof(bytes));
    // So that the same file can be chosen again.
    input.current!.value = "";
  };
  return (
    <section class="card stack">
      <h2>{checks.proofTitle}</h2>
      <p class="dim">{checks.proofText}</p>
      <div role="status">{weighed === null ? null : <Weighed weighed={weighed} view={view} />}</div>
      <div>
        <input ref={input} type="file" hidden onChange={() => void open()} />
        <Button press={() => input.current?.click()}>{checks.proofOpen}</Button>
      </div>
    </section>
  );
}

function Weighed({ weighed, view }: OfCircle & { readonly weighed: ProofWeighed }): VNode | null {
  const words = warningWords();
  if (words === null) return null;
  const { seen, means, todo } = words.proof[weighed.says];
  return (
    <div class="stack-s">
      {weighed.says === "holds" ? <Weighs level="stop" /> : null}
      <h3>{seen}</h3>
      <p>{means}</p>
      {weighed.says === "unreadable" ? null : <About proof={weighed} view={view} />}
      <p>{todo}</p>
    </div>
  );
}

/** Which hall it is, people need not compare letter by letter: this device knows its own. */
function About({ proof, view }: OfCircle & { readonly proof: ProofRead }): VNode | null {
  const { checks, language } = text();
  const words = warningWords();
  if (words === null) return null;
  const isHere = proof.circle === view.id;
  const [one, other] = [proof.one, proof.other].map(({ seq, day }) => words.proofPlace(seq, plainDay(day, language)));
  return (
    <>
      <p>
        <b>{!isHere ? checks.proofElsewhere : proof.hall === view.hall ? checks.proofHere : checks.proofOtherHall}</b>
      </p>
      <p class="small dim said">
        {[words.proofHall(proof.hall), words.proofCircle(proof.circle), words.proofPlaces(one!, other!)].join("\n")}
      </p>
    </>
  );
}
