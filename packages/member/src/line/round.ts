/** The addresses at which a hall is looked for, one after the other, and what has come of it. */
export class Round {
  readonly #addresses: () => readonly string[];
  /** Which of them is dialled; −1 before the first. */
  #at = 0;
  #metAnother = false;
  #isOther = false;

  /** At least one address, in the order in which they are tried. */
  constructor(addresses: () => readonly string[]) {
    this.#addresses = addresses;
  }

  /** The address to dial now. */
  take(): string {
    this.#at = Math.max(0, this.#at);
    return this.#addresses()[this.#at] ?? this.#addresses()[0]!;
  }

  /** In the last whole round others answered, and the hall did not. */
  get isOther(): boolean {
    return this.#isOther;
  }

  /** Another than the hall answered here. */
  another(): void {
    this.#metAnother = true;
  }

  /** The hall answered here. */
  met(): void {
    this.#isOther = false;
  }

  /** The first address is next, and at once. */
  beginAgain(): void {
    this.#at = -1;
  }

  /** The hall was here for a while: after a pause the next round begins. */
  end(): void {
    this.#at = this.#addresses().length;
  }

  /** It comes to nothing here. */
  fail(): void {
    this.#at += 1;
    if (this.#at < this.#addresses().length) return;
    this.#isOther ||= this.#metAnother;
    this.#metAnother = false;
  }

  /** Whether an address is left to dial; else the next round begins. */
  goOn(): boolean {
    if (this.#at < this.#addresses().length) return true;
    this.#at = 0;
    return false;
  }
}
