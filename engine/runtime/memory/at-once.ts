/** The operations of a store that answers at once. */
export type AtOnce<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends (...query: infer Query) => Promise<infer Answer>
    ? (...query: Query) => Answer
    : never;
};

/** The same operations as promises; what they throw becomes a rejection. */
export function promised<Part extends object>(operations: AtOnce<Part>): Part {
  const named = Object.entries<(...query: unknown[]) => unknown>(operations as never);
  const later = named.map(([name, operation]) => [
    name,
    (...query: unknown[]) => new Promise((resolve) => resolve(operation(...query))),
  ]);
  return Object.fromEntries(later) as Part;
}
