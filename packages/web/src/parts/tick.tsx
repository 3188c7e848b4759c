import type { VNode } from "preact";

interface TickProps {
  readonly words: string;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

/** One of several that may be taken together. */
export function Tick({ words, on, set }: TickProps): VNode {
  return (
    <label class="tick">
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => set(currentTarget.checked)} />
      <bdi>{words}</bdi>
    </label>
  );
}
