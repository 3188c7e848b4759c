import { agendaFacts } from "./calls/agenda.ts";
import { callKinds } from "./calls/all.ts";
import { callFacts, eventCallFacts, linkedFacts } from "./calls/facts.ts";
import { careNamed } from "./care/kinds.ts";
import { questionFacts } from "./check-ins/question.ts";
import { adviceAsked, adviceBrought, adviceUsed, askingFacts } from "./decisions/advice.ts";
import { decisionReviewed, toDoMade } from "./decisions/after.ts";
import { agreementDrafted, caucusExplained, objectionExplained, seatDrafted } from "./decisions/beside.ts";
import { countSigned, positionTaken, positionUndone } from "./decisions/kinds.ts";
import { decisionFacts } from "./decisions/text.ts";
import { circleDescribed, circleTitled, nudged, personNamed } from "./hallway/kinds.ts";
import type { EntryKind, Written } from "./item.ts";
import { readAs } from "./item.ts";
import { itemChanged, itemErased, itemOpened } from "./items/kinds.ts";
import { toDoFacts } from "./lists/to-do.ts";
import { personDescribed, personRemembered } from "./people/kinds.ts";
import { eventFacts } from "./schedule/event.ts";
import { eventAnswered, occurrenceChanged } from "./schedule/kinds.ts";
import { decisionCopied, seatFacts, seatTold, speakerJoined, speakerLeft, wordSigned } from "./seats/kinds.ts";
import { consentGiven, consentWithdrawn } from "./stewards/consents.ts";
import { templateFacts } from "./templates/templates.ts";
import { bodyWritten, lineBoosted, lineEdited, lineSaid } from "./thread/kinds.ts";

const inRooms: readonly EntryKind<unknown>[] = [
  circleTitled,
  circleDescribed,
  personNamed,
  personDescribed,
  personRemembered,
  careNamed,
  nudged,
  consentGiven,
  consentWithdrawn,
  itemOpened,
  itemChanged,
  itemErased,
  bodyWritten,
  lineSaid,
  lineEdited,
  lineBoosted,
  eventAnswered,
  occurrenceChanged,
  agreementDrafted,
  seatDrafted,
  objectionExplained,
  adviceAsked,
  adviceBrought,
  adviceUsed,
  decisionReviewed,
  toDoMade,
  caucusExplained,
  positionTaken,
  positionUndone,
  countSigned,
  speakerJoined,
  speakerLeft,
  seatTold,
  decisionCopied,
  wordSigned,
  ...callKinds,
];
const byName = new Map(inRooms.map((kind) => [kind.name, kind]));

/** Whether an entry of a room is of a kind we know, and in no form of it. It changes nothing. */
export function isUnfit(written: Written): boolean {
  const kind = byName.get(written.kind);
  return kind !== undefined && isKnown(written) && readAs(kind, written) === null;
}

/** Whether an entry of a room is of a kind and version that this app knows. */
export function isKnown({ kind, version }: Pick<Written, "kind" | "version">): boolean {
  return byName.get(kind)?.version === version;
}

/** Name, version and form of each kind, for the test that pins them. */
export function kindShapes(): readonly string[] {
  return inRooms.map(({ name, version, payload }) => `${name} ${version} ${payload.shape}`);
}

/** Of which facts this app knows the form, by what has them. */
const facts: { readonly [what: string]: { readonly [name: string]: { readonly shape: string } } } = {
  question: questionFacts,
  "to-do": toDoFacts,
  event: { ...eventFacts, ...eventCallFacts },
  call: { ...callFacts, ...linkedFacts },
  agenda: agendaFacts,
  message: { ...templateFacts, ...askingFacts },
  decision: decisionFacts,
  seat: seatFacts,
};

/** Whose they are, name and form of all facts, for the test that pins them. */
export function factShapes(): readonly string[] {
  return Object.entries(facts).flatMap(([what, forms]) =>
    Object.entries(forms).map(([name, { shape }]) => `${what}/${name} ${shape}`),
  );
}
