import type { VNode } from "preact";
import { Newer } from "./newer.tsx";
import { NotKept } from "./not-kept.tsx";

/** What stands above every screen as long as it is so. */
export function Banners(): VNode {
  return (
    <>
      <NotKept />
      <Newer />
    </>
  );
}
