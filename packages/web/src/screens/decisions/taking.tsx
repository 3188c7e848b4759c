import type { Choice } from "@unionhall/union";
import { betweenOptions } from "@unionhall/union";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { decisionText } from "../../messages/decisions.ts";
import { Button } from "../../parts/button.tsx";
import { Form } from "../../parts/form.tsx";
import type { Said, Sayable } from "./positions.tsx";
import { Positions, ReasonField } from "./positions.tsx";

interface TakingProps {
  readonly of: Sayable;
  /** What was said so far. */
  readonly own: Said | null;
  readonly go: string;
  readonly busy: boolean;
  readonly take: (said: Said) => void;
  /** Whether one press is not enough, whatever the method. */
  readonly asks?: boolean;
  /** Something else on the screen has the accent. */
  readonly second?: boolean;
}

/** Says it with one press; where a reason, advice or several options belong to it, with one more. */
export function Taking({ of, own, go, busy, take, asks = false, second = false }: TakingProps): VNode {
  const say = decisionText();
  const { method, reasons } = of.rule;
  const [choice, setChoice] = useState<Choice | null>(method === "advice" ? "advice" : (own?.choice ?? null));
  const [ticked, tick] = useState(own?.options ?? []);
  const [reason, write] = useState(own?.reason ?? "");
  const isWhole = !asks && !reasons && method !== "advice" && !betweenOptions.includes(method);
  const said = choice === "options" && ticked.length === 0 ? null : choice;
  const pick = (next: Choice): void => {
    setChoice(next);
    tick([]);
    if (isWhole) take({ choice: next, options: [], reason: "" });
  };
  const pickOptions = (options: readonly number[]): void => {
    tick(options);
    setChoice("options");
  };
  return (
    <Form submit={() => said !== null && take({ choice: said, options: ticked, reason: reason.trim() })}>
      <Positions
        of={of}
        legend={say.your}
        chosen={isWhole ? (own?.choice ?? null) : choice}
        pick={pick}
        ticked={ticked}
        tick={pickOptions}
      />
      {method === "advice" ? (
        <ReasonField label={say.advice} value={reason} required write={write} />
      ) : reasons && said !== null ? (
        <ReasonField label={say.reason} hint={say.reasonHint} value={reason} required write={write} />
      ) : null}
      {isWhole || said === null ? null : (
        <Button kind={second ? "normal" : "go"} busy={busy}>
          {go}
        </Button>
      )}
    </Form>
  );
}
