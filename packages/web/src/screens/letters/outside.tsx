import type { VNode } from "preact";
import { fetched } from "../../parts/fetched.tsx";
import { further } from "../../state/further.ts";

/** The page for people outside: nobody has to be at home for it. It comes with the screens of those who are. */
export const Outside: (props: { readonly link: string }) => VNode = fetched(async () => (await further()).WriteLetter);
