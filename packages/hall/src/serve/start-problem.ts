/** Why a hall could not start, as one or two sentences that say what is wrong and what to do. */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
  readonly code: StartProblemCode;

  constructor(code: StartProblemCode, words: string) {
    super(words);
    this.code = code;
  }
}

export type StartProblemCode =
  | "port-taken"
  | "port-forbidden"
  | "address-unknown"
  | "directory"
  | "database"
  | "certificate"
  | "stopped";

/** What `listen` failed with, in plain words; anything unheard of goes on as it is. */
export function portProblem(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new StartProblem(
        "port-taken",
        `Port ${port} is taken by another program, perhaps by a hall that already runs. Stop that one, or give this hall another port.`,
      );
    case "EACCES":
      return new StartProblem(
        "port-forbidden",
        `This user may not open port ${port}. Let the program open low ports (\`sudo setcap cap_net_bind_service=+ep "$(readlink -f "$(which node)")"\`), or give the hall ports above 1023 and forward 80 and 443 to them.`,
      );
    case "EADDRNOTAVAIL":
      return new StartProblem(
        "address-unknown",
        `${host} is not an address of this machine. Set HALL_HOST to one that is, or to * for all of them.`,
      );
    default:
      return error;
  }
}
