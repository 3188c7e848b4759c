import type { At, SeriesCall, SeriesView } from "@unionhall/member";
import type { VNode } from "preact";
import { text } from "../../messages/messages.ts";
import { yearText } from "../../messages/year.ts";
import { isolate } from "../../parts/isolate.ts";
import { dayHere } from "../../parts/day-here.ts";
import { roomPath } from "../../route/route.ts";
import { useMember } from "../../state/member.ts";
import { dayAhead } from "../schedule/event-words.ts";

/** How the last calls of a series went, for whoever looks after it. */
export function Series({ at }: { readonly at: At }): VNode | null {
  const say = yearText();
  const { year } = useMember();
  const series = year.series(at);
  if (series === null || !series.carries || series.calls.length === 0) return null;
  const read = (isOpen: boolean): void => void (isOpen ? year.readSeries(at) : null);
  return (
    <details class="series" onToggle={({ currentTarget }) => read(currentTarget.open)}>
      <summary>{say.series}</summary>
      <div class="stack">
        <p class="small dim">{say.seriesText}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.call}</th>
              {series.kept === "none" ? null : <th scope="col">{say.came}</th>}
              <th scope="col">{say.cameOut}</th>
            </tr>
          </thead>
          <tbody>
            {series.calls.map((each) => (
              <OneCall key={each.occurrence.day} of={each} at={at} keeps={series.kept !== "none"} />
            ))}
          </tbody>
        </table>
        <Turns of={series.turns} />
      </div>
    </details>
  );
}

interface OneCallProps {
  readonly of: SeriesCall;
  readonly at: At;
  /** Whether anything is kept of who came. */
  readonly keeps: boolean;
}

function OneCall({ of: { occurrence, path, sum }, at, keeps }: OneCallProps): VNode {
  const say = yearText();
  const [first, ...rest] = path;
  const day = dayAhead(occurrence.first, dayHere());
  const who = sum?.facilitator == null ? say.nobodyFacilitated : say.facilitated(isolate(sum.facilitator.name));
  return (
    <tr>
      <th scope="row">
        {first === undefined ? day : <a href={roomPath(at.circle, [first, ...rest])}>{day}</a>}
        {sum === null ? null : <span class="small dim">{who}</span>}
      </th>
      {sum === null ? (
        <td colSpan={keeps ? 2 : 1} class="small dim">
          {say.notOpened}
        </td>
      ) : (
        <>
          {keeps ? <td>{sum.came ?? <span class="small dim">{say.notKept}</span>}</td> : null}
          <td class="small">{cameOut(sum)}</td>
        </>
      )}
    </tr>
  );
}

function cameOut({ decisions, actions, questions, items, reached }: NonNullable<SeriesCall["sum"]>): string {
  const say = yearText();
  const marked = [
    ...(decisions > 0 ? [say.decided(decisions)] : []),
    ...(actions > 0 ? [say.toDo(actions)] : []),
    ...(questions > 0 ? [say.questions(questions)] : []),
  ];
  const out = marked.length === 0 ? say.nothingOut : new Intl.ListFormat(text().language).format(marked);
  return items === 0 ? out : `${out} · ${say.reached(reached, items)}`;
}

function Turns({ of }: { readonly of: SeriesView["turns"] }): VNode | null {
  const say = yearText();
  if (of.length === 0) return null;
  return (
    <section class="stack-s">
      <h3>{say.turns}</h3>
      <ul>
        {of.map(({ member, name, times, rests }) => (
          <li key={member}>
            {say.turn(isolate(name), times)} {rests ? <span class="tag">{say.rests}</span> : null}
          </li>
        ))}
      </ul>
      {of.some(({ rests }) => rests) ? <p class="small dim">{say.restsText}</p> : null}
    </section>
  );
}
