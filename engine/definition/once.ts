/** What is derived from an object, kept as long as that is: a model never changes once it was read. */
export function once<Of extends object, Derived>(derive: (of: Of) => Derived): (of: Of) => Derived {
  const known = new WeakMap<Of, { readonly derived: Derived }>();
  return (of) => {
    const found = known.get(of) ?? { derived: derive(of) };
    known.set(of, found);
    return found.derived;
  };
}
