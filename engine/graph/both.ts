import type { Text } from '#engine/definition/types.ts';
import { say } from '#engine/texts/text.ts';
import type { Phrase } from '#engine/texts/text.ts';

/** A phrase filled in, in both languages; what is filled in may be a text itself. */
export function both(phrase: Phrase, params: Readonly<Record<string, string | number | Text>>): Text {
  const inLanguage = (language: 'id' | 'en'): string =>
    say(
      phrase,
      language,
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === 'object' ? value[language] : value,
        ]),
      ),
    );
  return { id: inLanguage('id'), en: inLanguage('en') };
}
