/** Something whose promises are counted while they are on their way, so that whoever moves the clock can wait for quiet. */
export function counted<T extends object>(target: T, count: (change: 1 | -1) => void): T {
  return new Proxy(target, {
    get(object, name) {
      const member: unknown = Reflect.get(object, name);
      if (typeof member !== "function") return member;
      return (...given: unknown[]): unknown => {
        const result: unknown = Reflect.apply(member, object, given);
        if (!(result instanceof Promise)) return result;
        count(1);
        return result.finally(() => count(-1));
      };
    },
  });
}
