import { serveAppendLoad } from "./append-load.ts";
import { serveBareAppend } from "./bare-append.ts";
import { serveBareCopy } from "./bare-copy.ts";
import { serveBarePostgres } from "./bare-postgres.ts";
import { serveBareBroadcast } from "./bare-broadcast.ts";
import { serveDeliverLoad } from "./deliver-load.ts";
import { serveFileLoad } from "./file-load.ts";
import { serveHall } from "./hall-child.ts";
import { serveIdleLoad } from "./idle-load.ts";
import { serveOpening } from "./opening-child.ts";
import { serveTurn } from "./turn-child.ts";

const parts: { readonly [part: string]: () => void } = {
  hall: serveHall,
  "append-load": serveAppendLoad,
  "bare-append": serveBareAppend,
  "bare-postgres": serveBarePostgres,
  "deliver-load": serveDeliverLoad,
  "bare-broadcast": serveBareBroadcast,
  "bare-copy": serveBareCopy,
  "file-load": serveFileLoad,
  "idle-load": serveIdleLoad,
  opening: serveOpening,
  turn: serveTurn,
};

parts[process.argv[2] ?? ""]?.();
