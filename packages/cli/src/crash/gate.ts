/** Holds everybody up between two things they do, so that somebody can look at what has come of all of it. */
export class Gate {
  readonly #people: number;
  #isOpen = false;
  #resting = 0;
  #opened: () => void = () => undefined;
  #opening: Promise<void> = Promise.resolve();
  #rested: () => void = () => undefined;

  constructor(people: number) {
    this.#people = people;
    this.#shut();
  }

  async pass(): Promise<void> {
    if (this.#isOpen) return;
    this.#resting += 1;
    this.#look();
    await this.#opening;
    this.#resting -= 1;
  }

  open(): void {
    this.#isOpen = true;
    this.#opened();
  }

  /** Settles once everybody rests. */
  close(): Promise<void> {
    if (this.#isOpen) this.#shut();
    const resting = new Promise<void>((resolve) => (this.#rested = resolve));
    this.#look();
    return resting;
  }

  #shut(): void {
    this.#isOpen = false;
    this.#opening = new Promise<void>((resolve) => (this.#opened = resolve));
  }

  #look(): void {
    if (this.#resting === this.#people) this.#rested();
  }
}
