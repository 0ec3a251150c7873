/** Languages of every text to people. Indonesian comes first. */
export type Language = 'id' | 'en';
export const LANGUAGES = ['id', 'en'] as const satisfies readonly Language[];

/** A text in both languages, with `{name}` places. */
export interface Phrase {
  readonly id: string;
  readonly en: string;
}
export type Params = Readonly<Record<string, string | number>>;

/** Puts parameters into the places of a phrase. A place without a parameter stays visible, so that a fault is seen. */
export function say(phrase: Phrase, language: Language, params: Params = {}): string {
  return phrase[language].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    return value === undefined ? place : String(value);
  });
}
