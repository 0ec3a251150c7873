import { createContext, useContext } from 'react';
import type { ParamsOf } from '#engine/texts/lookup.ts';
import type { Language, TextKey, WebTexts } from '#engine/texts/web.ts';
import { text } from '#engine/texts/web.ts';

const Current = createContext<Language>('id');
export const LanguageProvider = Current.Provider;

export function useLanguage(): Language {
  return useContext(Current);
}

/** Reads texts in the language of the page. */
export function useText() {
  const language = useContext(Current);
  return <Key extends TextKey>(key: Key, ...params: ParamsOf<WebTexts[Key]>) =>
    text(language, key, ...params);
}
