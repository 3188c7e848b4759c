/** The tokens the certificate authority may come to fetch just now (HTTP-01, RFC 8555, section 8.3). */
export type Challenges = {
  set(token: string, keyAuthorization: string): void;
  drop(token: string): void;
  /** what to answer at this path, if it is a challenge of ours */
  answer(path: string): string | undefined;
};

const prefix = "/.well-known/acme-challenge/";

export function challenges(): Challenges {
  const open = new Map<string, string>();
  return {
    set: (token, keyAuthorization) => void open.set(token, keyAuthorization),
    drop: (token) => void open.delete(token),
    answer: (path) => (path.startsWith(prefix) ? open.get(path.slice(prefix.length)) : undefined),
  };
}
