import type { VNode } from "preact";

interface BadgeProps {
  readonly count: number;
  /** What it counts, for who does not see it: what it describes names it by this id. */
  readonly words: string;
  readonly id: string;
}

/** A bare number for the eye, and a sentence for the ear. */
export function Badge({ count, words, id }: BadgeProps): VNode | null {
  if (count === 0) return null;
  return (
    <>
      <span class="badge" aria-hidden="true">
        {count}
      </span>
      <span class="unseen" id={id} aria-hidden="true">
        {words}
      </span>
    </>
  );
}
