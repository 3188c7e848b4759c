import type { VNode } from "preact";
import { useMember } from "../../state/member.ts";
import { OneWarning } from "../warnings/warning.tsx";

/** What is wrong with a hall itself, whichever circle is in it. */
export function HallWarnings(): VNode | null {
  const { desk } = useMember();
  if (desk.state !== "open") return null;
  return (
    <>
      {desk.warnings.map((warning) => (
        <OneWarning key={warning.of.type} warning={warning} circle={null} part={null} />
      ))}
    </>
  );
}
