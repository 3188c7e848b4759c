import type { Answer, Request } from "@unionhall/protocol";
import { addBox } from "./add-box.ts";
import { append } from "./append.ts";
import { getBlob, getChunks } from "./blobs.ts";
import { enter } from "./enter.ts";
import { erase } from "./erase.ts";
import { found } from "./found.ts";
import type { Guest, Hall } from "./hall.ts";
import { moved, refuse } from "./hall.ts";
import { hello } from "./hello.ts";
import { hold, lift } from "./hold.ts";
import { dropLetter, getLocator, getNote, putLetter, putLocator, putNote } from "./leaves.ts";
import { getLetterbox, getOutsideLetters, putOutsideLetter, putStamps } from "./outside-letters.ts";
import { boxes, door, erasures, getLetters, heads, read } from "./reads.ts";
import { fill, holes } from "./fill.ts";
import { restore } from "./restore.ts";
import { show } from "./show.ts";
import { getSlips, putSlip } from "./slips.ts";
import { swap } from "./swap.ts";
import { turn } from "./turn.ts";
import { beginBlob, dropUpload, endBlob, putChunk } from "./uploads.ts";
import { getOffers, putOffers } from "./walk.ts";
import { wake } from "./wake.ts";
import { watch } from "./watch.ts";
import { keepEntry, wish } from "./wish.ts";

type Verb<R extends Request> = (hall: Hall, guest: Guest, request: R) => Promise<Answer>;
type Verbs = { readonly [T in Request["type"]]: Verb<Extract<Request, { type: T }>> };

const verbs: Verbs = {
  hello: hello,
  enter: enter,
  found: found,
  append: append,
  read: read,
  heads: heads,
  watch: watch,
  boxes: boxes,
  "add-box": addBox,
  door: door,
  turn: turn,
  swap: swap,
  hold: hold,
  lift: lift,
  "put-note": putNote,
  "get-note": getNote,
  "put-locator": putLocator,
  "get-locator": getLocator,
  "put-letter": putLetter,
  "put-offers": putOffers,
  "get-offers": getOffers,
  "put-slip": putSlip,
  "get-slips": getSlips,
  "get-letters": getLetters,
  "get-letterbox": getLetterbox,
  "put-outside-letter": putOutsideLetter,
  "get-outside-letters": getOutsideLetters,
  "put-stamps": putStamps,
  "drop-letter": dropLetter,
  erase: erase,
  wish: wish,
  "keep-entry": keepEntry,
  erasures: erasures,
  "begin-blob": beginBlob,
  "put-chunk": putChunk,
  "end-blob": endBlob,
  "drop-upload": dropUpload,
  wake: wake,
  "get-blob": getBlob,
  "get-chunks": getChunks,
  show: show,
  restore: restore,
  holes: holes,
  fill: fill,
};

/** One request, one answer. Throws `Malformed`, and whatever the store throws. */
export async function answer(hall: Hall, guest: Guest, request: Request): Promise<Answer> {
  if (request.type !== "hello" && hall.whereabouts.elsewhere !== null) return moved(hall);
  if (guest.nonce === null && request.type !== "hello") return refuse("say-hello-first");
  const verb = verbs[request.type] as Verb<Request>;
  return verb(hall, guest, request);
}
