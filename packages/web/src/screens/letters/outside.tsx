import type { VNode } from "preact";
import { fetched } from "../../parts/fetched.tsx";

/**
 * The page for people outside: nobody has to be at home for it. It comes with the screens of those who are: a chunk of
 * its own would tear what all share out of the first script, and make every first visit larger.
 */
export const Outside: (props: { readonly link: string }) => VNode = fetched(
  async () => (await import("../../inside.tsx")).WriteLetter,
);
