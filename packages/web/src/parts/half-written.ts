import { useRef } from "preact/hooks";

/** As much of a field as tells it. */
interface Field {
  readonly value: string;
  readonly defaultValue: string;
}

/** Whether somebody has written something that is nowhere but on the page. */
export function isHalfWritten(fields: Iterable<Field>): boolean {
  for (const { value, defaultValue } of fields) if (value.trim() !== "" && value !== defaultValue) return true;
  return false;
}

/**
 * Whether something is to be shown that is wanted, or was and has in it what somebody is writing: nothing takes that from under their
 * hands. `page`: in what it stands, as it is drawn now.
 */
export function useStays(isWanted: boolean, page: () => ParentNode | null): boolean {
  const stays = useRef(false);
  stays.current = isWanted || (stays.current && isHalfWritten(fieldsIn(page())));
  return stays.current;
}

function fieldsIn(page: ParentNode | null): Iterable<Field> {
  return page?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("textarea, input[type=text]") ?? [];
}
