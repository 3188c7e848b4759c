import type { VNode } from "preact";
import { writingText } from "../messages/writing.ts";
import { Face } from "../parts/face.tsx";
import type { Nameable } from "./naming.ts";

interface PeopleListProps {
  readonly id: string;
  readonly people: readonly Nameable[];
  /** Which of them the keys are at. */
  readonly at: number;
  readonly pick: (who: Nameable) => void;
}

/** Who can be named here. The keys stay in the box; a touch picks. */
export function PeopleList({ id, people, at, pick }: PeopleListProps): VNode {
  return (
    <ul id={id} class="nameable" role="listbox" aria-label={writingText().mention}>
      {people.map((person, nth) => (
        <li
          key={person.id}
          id={optionId(id, nth)}
          role="option"
          aria-selected={nth === at}
          // The box keeps the caret, and a phone its keyboard.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => pick(person)}
        >
          <Face of={person.id} name={person.name} small />
          <bdi class="grow cut">{person.name}</bdi>
        </li>
      ))}
    </ul>
  );
}

export function optionId(list: string, nth: number): string {
  return `${list}-${nth}`;
}
