import type { Member, Outcome } from "@unionhall/member";

/** No circle has a seat anywhere. */
export function noSeats(): Member["seats"] {
  const none = <T>(): Promise<Outcome<T>> => Promise.resolve({ ok: false, problem: { type: "no-such-room" } });
  return {
    ofHome: () => [],
    standing: () => [],
    prepare: none,
    speak: none,
    propose: none,
    proposeToClose: none,
    ask: none,
    answer: none,
    delegate: none,
    register: none,
  };
}
