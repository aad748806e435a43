/** Closes a union: the compiler refuses the call while a case is missing. Throws at run time. */
export function assertNever(value: never): never {
  throw new TypeError(`a case is missing: ${JSON.stringify(value)}`);
}
