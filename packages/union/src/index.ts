/**
 * What a union does in its circles, each feature a fold over opened entries in hall order. So far the
 * hallway (title, names, tools), what stewards consent to, and what every thing in a circle is made of: what stands in
 * a room, and what is said in it. Nothing here decides
 * who may read or whose word counts: the kernel has done that before an entry gets here.
 */
export * from "./agreement/agreement.ts";
export * from "./agreement/fault.ts";
export * from "./agreement/powers.ts";
export * from "./agreement/starters.ts";
export * from "./agreement/with-method.ts";
export * from "./care/apart.ts";
export * from "./care/care.ts";
export * from "./care/kinds.ts";
export * from "./care/told.ts";
export * from "./check-ins/answers.ts";
export * from "./check-ins/asked.ts";
export * from "./check-ins/question.ts";
export * from "./decisions/beside.ts";
export * from "./decisions/methods.ts";
export * from "./decisions/text.ts";
export * from "./docs/diff.ts";
export * from "./docs/facts.ts";
export * from "./docs/folders.ts";
export * from "./days.ts";
export * from "./files/file.ts";
export * from "./files/said.ts";
export * from "./hallway/hallway.ts";
export * from "./hallway/kinds.ts";
export * from "./hallway/state.ts";
export * from "./item.ts";
export * from "./items/away.ts";
export * from "./items/contents.ts";
export * from "./items/facts.ts";
export * from "./items/kinds.ts";
export * from "./items/traits.ts";
export * from "./kinds.ts";
export * from "./law/law.ts";
export * from "./lists/list.ts";
export * from "./lists/moving.ts";
export * from "./lists/over-lists.ts";
export * from "./lists/to-do.ts";
export * from "./people/kinds.ts";
export * from "./people/people.ts";
export * from "./roles/order.ts";
export * from "./roles/seed.ts";
export * from "./roles/turns.ts";
export * from "./said.ts";
export * from "./schedule/again.ts";
export * from "./schedule/agenda.ts";
export * from "./schedule/coming-up.ts";
export * from "./schedule/coming.ts";
export * from "./schedule/dates.ts";
export * from "./schedule/event.ts";
export * from "./schedule/ics/calendar.ts";
export * from "./schedule/kinds.ts";
export * from "./schedule/month.ts";
export * from "./schedule/occurrences.ts";
export * from "./schedule/repeat.ts";
export * from "./schedule/when.ts";
export * from "./schedule/zones.ts";
export * from "./stewards/consents.ts";
export * from "./templates/templates.ts";
export * from "./thread/kinds.ts";
export * from "./thread/mentions.ts";
export * from "./thread/thread.ts";
