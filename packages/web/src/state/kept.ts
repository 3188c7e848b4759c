/** What this browser keeps open to all: nothing of it says who someone is. */
export const kept = {
  read: (name: string): string | null => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  write: (name: string, value: string): void => {
    try {
      localStorage.setItem(name, value);
    } catch {
      // A browser that keeps nothing still does as it is told for as long as it is open.
    }
  },
};
