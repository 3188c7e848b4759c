import type { VNode } from "preact";
import { fetchedScreen } from "../fetched-screen.tsx";
import { further } from "../../state/further.ts";

/** The page for people outside: nobody has to be at home for it. It comes with the screens of those who are. */
export const Outside: (props: { readonly link: string }) => VNode = fetchedScreen(
  async () => (await further()).WriteLetter,
);
