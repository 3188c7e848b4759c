/** The same thing, with every promise it gives passed through something. */
export function answering<T extends object>(target: T, through: <R>(answer: Promise<R>) => Promise<R>): T {
  return new Proxy(target, {
    get(object, name) {
      const member: unknown = Reflect.get(object, name);
      if (typeof member !== "function") return member;
      return (...given: unknown[]): unknown => {
        const result: unknown = Reflect.apply(member, object, given);
        return result instanceof Promise ? through(result) : result;
      };
    },
  });
}

/** Something whose promises are counted while they are on their way, so that a test can wait for quiet. */
export function counted<T extends object>(target: T, count: (change: 1 | -1) => void): T {
  return answering(target, (answer) => {
    count(1);
    void answer.then(
      () => count(-1),
      () => count(-1),
    );
    return answer;
  });
}
