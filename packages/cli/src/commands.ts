import type { Command } from "./command.ts";
import { accountability } from "./commands/accountability.ts";
import { admit } from "./commands/admit.ts";
import { agreement } from "./commands/agreement.ts";
import { ask } from "./commands/ask.ts";
import { backup } from "./commands/backup.ts";
import { ballots } from "./commands/ballots.ts";
import { bench } from "./commands/bench.ts";
import { call } from "./commands/call.ts";
import { calls } from "./commands/calls.ts";
import { care } from "./commands/care.ts";
import { change } from "./commands/change.ts";
import { checkIns } from "./commands/check-ins.ts";
import { circles } from "./commands/circles.ts";
import { count } from "./commands/count.ts";
import { comment } from "./commands/comment.ts";
import { confirm } from "./commands/confirm.ts";
import { decide } from "./commands/decide.ts";
import { decisions } from "./commands/decisions.ts";
import { deleteFile } from "./commands/delete-file.ts";
import { desk } from "./commands/desk.ts";
import { describe } from "./commands/describe.ts";
import { devices } from "./commands/devices.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { draw } from "./commands/draw.ts";
import { dropLetter } from "./commands/drop-letter.ts";
import { erase } from "./commands/erase.ts";
import { follow } from "./commands/follow.ts";
import { found } from "./commands/found.ts";
import { docs } from "./commands/docs.ts";
import { getFile } from "./commands/get-file.ts";
import { held } from "./commands/held.ts";
import { hold } from "./commands/hold.ts";
import { home } from "./commands/home.ts";
import { keepApart } from "./commands/keep-apart.ts";
import { invite } from "./commands/invite.ts";
import { join } from "./commands/join.ts";
import { leave } from "./commands/leave.ts";
import { letterbox } from "./commands/letterbox.ts";
import { letters } from "./commands/letters.ts";
import { listen } from "./commands/listen.ts";
import { look } from "./commands/look.ts";
import { move } from "./commands/move.ts";
import { mute } from "./commands/mute.ts";
import { myself } from "./commands/myself.ts";
import { notes } from "./commands/notes.ts";
import { object } from "./commands/object.ts";
import { offers } from "./commands/offers.ts";
import { open } from "./commands/open.ts";
import { askAdvisers } from "./commands/ask-advisers.ts";
import { outcome } from "./commands/outcome.ts";
import { post } from "./commands/post.ts";
import { propose } from "./commands/propose.ts";
import { proposeAgreement } from "./commands/propose-agreement.ts";
import { read } from "./commands/read.ts";
import { recover } from "./commands/recover.ts";
import { remember } from "./commands/remember.ts";
import { remove } from "./commands/remove.ts";
import { report } from "./commands/report.ts";
import { reports } from "./commands/reports.ts";
import { restore } from "./commands/restore.ts";
import { say } from "./commands/say.ts";
import { schedule } from "./commands/schedule.ts";
import { search } from "./commands/search.ts";
import { seat } from "./commands/seat.ts";
import { sendFile } from "./commands/send-file.ts";
import { stamps } from "./commands/stamps.ts";
import { start } from "./commands/start.ts";
import { steward } from "./commands/steward.ts";
import { timeOut } from "./commands/time-out.ts";
import { toDo } from "./commands/to-do.ts";
import { verify } from "./commands/verify.ts";
import { checkRecord } from "./commands/check-record.ts";
import { verifyProof } from "./commands/verify-proof.ts";
import { visit } from "./commands/visit.ts";
import { walkOut } from "./commands/walk-out.ts";
import { watch } from "./commands/watch.ts";
import { withOne } from "./commands/with.ts";
import { words } from "./commands/words.ts";
import { writeLetter } from "./commands/write-letter.ts";

/** Every command, in the order in which a person meets them. */
export const commands: readonly Command[] = [
  start,
  doctorCommand,
  deleteFile,
  backup,
  restore,
  move,
  found,
  join,
  home,
  search,
  circles,
  open,
  describe,
  agreement,
  invite,
  admit,
  myself,
  mute,
  care,
  report,
  reports,
  keepApart,
  confirm,
  remove,
  remember,
  hold,
  timeOut,
  draw,
  seat,
  accountability,
  leave,
  steward,
  walkOut,
  offers,
  withOne,
  say,
  read,
  erase,
  held,
  look,
  post,
  comment,
  change,
  schedule,
  calls,
  call,
  notes,
  ask,
  checkIns,
  toDo,
  decisions,
  propose,
  proposeAgreement,
  decide,
  object,
  outcome,
  askAdvisers,
  docs,
  watch,
  sendFile,
  getFile,
  letterbox,
  stamps,
  letters,
  dropLetter,
  writeLetter,
  devices,
  desk,
  visit,
  words,
  recover,
  follow,
  verify,
  verifyProof,
  count,
  listen,
  ballots,
  checkRecord,
  bench,
];
