import { useEffect, useState } from "preact/hooks";

const wide = "(min-width: 80rem)";

/** Whether there is room for two columns beside the circles: on a desk. What is not shown elsewhere is not even worked out there. */
export function useWide(): boolean {
  const [is, set] = useState(() => matchMedia(wide).matches);
  useEffect(() => {
    const query = matchMedia(wide);
    const look = (): void => set(query.matches);
    look();
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return is;
}
