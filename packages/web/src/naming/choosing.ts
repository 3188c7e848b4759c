import { useEffect, useState } from "preact/hooks";
import { writingText } from "../messages/writing.ts";
import { readOut } from "../state/notice.ts";
import type { Nameable } from "./naming.ts";

/** Somebody is to be chosen from a few, by keys that come to another element. */
export interface Choosing {
  readonly at: number;
  /** True where the key was for choosing. */
  key(key: string): boolean;
}

interface Choice {
  readonly people: readonly Nameable[];
  readonly pick: (who: Nameable) => void;
  readonly close: () => void;
}

export function useChoosing({ people, pick, close }: Choice): Choosing {
  const [at, setAt] = useState(0);
  const ids = people.map(({ id }) => id).join();
  useEffect(() => {
    setAt(0);
    if (people.length > 0) readOut(writingText().toMention(people.length));
  }, [ids]);
  const key = (pressed: string): boolean => {
    const who = people[at];
    if (who === undefined) return false;
    switch (pressed) {
      case "ArrowDown":
      case "ArrowUp":
        setAt((at + (pressed === "ArrowDown" ? 1 : people.length - 1)) % people.length);
        return true;
      case "Enter":
      case "Tab":
        pick(who);
        return true;
      case "Escape":
        close();
        return true;
      default:
        return false;
    }
  };
  return { at: Math.min(at, Math.max(0, people.length - 1)), key };
}
