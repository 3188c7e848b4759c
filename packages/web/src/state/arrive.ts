import type { Outcome } from "@unionhall/member";
import { stayOnDevice } from "../store/stay.ts";
import type { Act } from "./act.ts";
import { fetchInsideSoon } from "./inside.ts";

/** Someone comes to be at home on this device: what they will need next is fetched meanwhile. */
export function arrive<T>(act: Act, deed: () => Promise<Outcome<T>>, then: (value: T) => void): void {
  fetchInsideSoon();
  act.run(deed, (value) => {
    stayOnDevice();
    then(value);
  });
}
