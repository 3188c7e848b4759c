import type { RoomId } from "@unionhall/protocol";
import { filesIn, saidIn } from "@unionhall/union";
import type { FileVersionView } from "../lines.ts";
import { fileView } from "../session/line-views.ts";
import { nameOf } from "../session/name-of.ts";
import type { Session } from "../session/session.ts";
import { sayingOf } from "./get-file.ts";

/** What a file was, the newest first, as far as the hall has it. */
export function fileVersions(session: Session, room: RoomId): readonly FileVersionView[] {
  const versions = sayingOf(session, room).flatMap((entry): FileVersionView[] => {
    const said = saidIn(entry);
    const [file] = said === null ? [] : filesIn(said);
    if (said === null || file === undefined) return [];
    const { by, time } = said;
    return [{ ...fileView(file, room), by, from: nameOf(session, by), time }];
  });
  return versions.toReversed();
}
