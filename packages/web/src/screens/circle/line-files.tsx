import type { LineView } from "@unionhall/member";
import type { CircleId } from "@unionhall/protocol";
import type { VNode } from "preact";
import { fetched } from "../../parts/fetched.tsx";
import { further } from "../../state/further.ts";

const Files = fetched(async () => (await further()).Files);

interface LineFilesProps {
  readonly circle: CircleId;
  readonly line: LineView;
}

/** What goes with a line, once the hall has it. The name of one that goes without words stands in their place. */
export function LineFiles({ circle, line: { files, state, text } }: LineFilesProps): VNode | null {
  if (state === "waiting" || files.length === 0) return null;
  return <Files circle={circle} of={files} named={text !== "" || files.length > 1} />;
}
