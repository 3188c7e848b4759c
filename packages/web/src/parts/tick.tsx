import type { VNode } from "preact";

interface TickProps {
  readonly words: string;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
  /** What stands beside it and says more, by its id. */
  readonly about?: string;
  /** It is as it is. */
  readonly stays?: boolean;
}

/** One of several that may be taken together. */
export function Tick({ words, on, set, about, stays = false }: TickProps): VNode {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={on}
        disabled={stays}
        aria-describedby={about}
        onChange={({ currentTarget }) => set(currentTarget.checked)}
      />
      <bdi>{words}</bdi>
    </label>
  );
}
