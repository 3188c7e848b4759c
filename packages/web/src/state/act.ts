import type { Outcome, Problem } from "@unionhall/member";
import { useEffect, useRef, useState } from "preact/hooks";

/** One thing a person asked for: whether it is under way, and why it did not happen. */
export interface Act {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Runs it unless it runs already; gives its value when it went well. */
  run<T>(deed: () => Promise<Outcome<T>>, then?: (value: T) => void): void;
  /** Says why before anything was asked of the member. */
  refuse(problem: Problem): void;
  clear(): void;
}

export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const here = useRef(true);
  // What is drawn may be behind: whoever sees that one is done can ask for the next at once.
  const running = useRef(false);
  useEffect(() => () => void (here.current = false), []);

  async function carryOut<T>(deed: () => Promise<Outcome<T>>, then?: (value: T) => void): Promise<void> {
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const outcome = await deed().finally(() => (running.current = false));
      if (!here.current) return;
      if (outcome.ok) then?.(outcome.value);
      else setProblem(outcome.problem);
    } finally {
      if (here.current) setBusy(false);
    }
  }

  return {
    busy,
    problem,
    run: (deed, then) => {
      if (!running.current) void carryOut(deed, then);
    },
    refuse: setProblem,
    clear: () => setProblem(null),
  };
}
