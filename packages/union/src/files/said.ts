import type { RoomId } from "@unionhall/protocol";
import { fileFact } from "../docs/facts.ts";
import type { Written } from "../item.ts";
import { readAs } from "../item.ts";
import { readFacts } from "../items/facts.ts";
import { itemChanged, itemOpened } from "../items/kinds.ts";
import type { Said } from "../said.ts";
import { bodyWritten, lineSaid } from "../thread/kinds.ts";
import type { SentFile } from "./file.ts";
import { filesNamed } from "./file.ts";

/** The files that an entry says, of whichever kind it is. */
export function filesIn(said: Written & Pick<Said, "blobs">): readonly SentFile[] {
  const words = readAs(lineSaid, said) ?? readAs(bodyWritten, said);
  if (words !== null) return filesNamed(words.files, said.blobs);
  const facts = readAs(itemOpened, said)?.facts ?? readAs(itemChanged, said)?.facts;
  const { file } = facts === undefined ? {} : readFacts(fileFact, { facts });
  return file === undefined ? [] : filesNamed([file], said.blobs);
}

/** The item whose facts it says. */
export function itemIn(said: Written): RoomId | null {
  return readAs(itemOpened, said)?.room ?? readAs(itemChanged, said)?.room ?? null;
}
