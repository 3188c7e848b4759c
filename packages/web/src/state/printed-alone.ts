import { useEffect } from "preact/hooks";
import { text } from "../messages/messages.ts";
import { guise } from "./preferences.ts";

/**
 * As long as something for paper is there, the root says so to the styles, which print nothing else. Browsers print the name of a
 * page: it is that of the app's guise alone, and once more as it is printed, as a frame names the page after what it shows.
 */
export function usePrintedAlone(): void {
  const name = text().common.guises[guise.value];
  useEffect(() => {
    const before = document.title;
    const root = document.documentElement;
    const bare = (): void => void (document.title = name);
    bare();
    root.classList.add("printed-alone");
    addEventListener("beforeprint", bare);
    return () => {
      removeEventListener("beforeprint", bare);
      root.classList.remove("printed-alone");
      document.title = before;
    };
  }, [name]);
}
