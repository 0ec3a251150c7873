/** Kinds of mandates as they are written before a signature, alike in both languages. */
export const MANDATE_NAMES = { plh: 'Plh.', plt: 'Plt.', an: 'a.n.', ub: 'u.b.' } as const;
