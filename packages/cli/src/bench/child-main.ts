import { serveAppendLoad } from "./append-load.ts";
import { serveBareAppend } from "./bare-append.ts";
import { serveBareCopy } from "./bare-copy.ts";
import { serveBarePostgres } from "./bare-postgres.ts";
import { serveBareBroadcast } from "./bare-broadcast.ts";
import { serveCallOnPhone } from "./call-on-phone.ts";
import { serveCrowd } from "./crowd-load.ts";
import { serveDecided } from "./decided-child.ts";
import { serveDeliverLoad } from "./deliver-load.ts";
import { serveDevice } from "./device-load.ts";
import { serveFileLoad } from "./file-load.ts";
import { serveGovernance } from "./governance-child.ts";
import { serveGrowthLoad } from "./growth-load.ts";
import { serveHall } from "./hall-child.ts";
import { serveIdleLoad } from "./idle-load.ts";
import { serveMonthLoad } from "./month-load.ts";
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
  call: serveCallOnPhone,
  crowd: serveCrowd,
  decided: serveDecided,
  device: serveDevice,
  "file-load": serveFileLoad,
  governance: serveGovernance,
  "growth-load": serveGrowthLoad,
  "idle-load": serveIdleLoad,
  "month-load": serveMonthLoad,
  opening: serveOpening,
  turn: serveTurn,
};

parts[process.argv[2] ?? ""]?.();
