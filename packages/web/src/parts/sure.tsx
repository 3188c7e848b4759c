import type { Member, Outcome } from "@unionhall/member";
import type { VNode } from "preact";
import { Ask } from "./dialog.tsx";
import { useAct } from "../state/act.ts";
import { useMember } from "../state/member.ts";

interface SureProps<T> {
  readonly title: string;
  readonly does: string;
  /** What cannot be undone. */
  readonly cannot: string;
  readonly go: string;
  readonly deed: (member: Member) => Promise<Outcome<T>>;
  /** Once it is done, also where the dialog is gone by then with what it was about. */
  readonly done: (value: T) => void;
  readonly close: () => void;
}

/** Asks once more, does it, and closes. */
export function Sure<T>({ deed, done, close, ...words }: SureProps<T>): VNode {
  const member = useMember();
  const act = useAct();
  const carryOut = async (): Promise<Outcome<T>> => {
    const outcome = await deed(member);
    if (outcome.ok) done(outcome.value);
    return outcome;
  };
  return <Ask {...words} busy={act.busy} problem={act.problem} yes={() => act.run(carryOut, close)} close={close} />;
}
