import type { BlobId, CircleId } from "@unionhall/protocol";
import { inside } from "../session/acts.ts";
import { chatToSay } from "../session/chat-acts.ts";
import type { Person } from "../session/person.ts";
import { say } from "../session/room-acts.ts";
import type { Report } from "./put-blob.ts";
import type { FileSource } from "./upload.ts";
import { upload } from "./upload.ts";

/** Sends a file to a circle's chat, as a line of its own. */
export async function sendFile(person: Person, circle: CircleId, file: FileSource, report?: Report): Promise<BlobId> {
  const session = inside(person, circle);
  const room = chatToSay(session);
  const blob = await upload(person, { circle, room }, file, report === undefined ? {} : { report });
  await say(session, room, { text: "", files: [blob] });
  return blob;
}
