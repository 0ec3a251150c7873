import type { Language } from '#engine/texts/web.ts';
import { text } from '#engine/texts/web.ts';
import { statusOf } from './error-facts.ts';

interface Loaded<Data> {
  readonly matches: readonly ({ readonly id: string; readonly data?: unknown } | undefined)[];
  /** Null or undefined when the page's loader failed or was not asked. */
  readonly data: Data | null | undefined;
  readonly error?: unknown;
}
interface FrameData {
  readonly language: Language;
  readonly installation: { readonly name: string };
}

/** Title of a page, or of what went wrong instead of it, with the installation's name behind it. */
export function pageTitle<Data>(
  { matches, data, error }: Loaded<Data>,
  title: (language: Language, data: Data | null) => string,
) {
  const root = matches.find((match) => match?.id === 'root')?.data as FrameData | undefined;
  const language = root?.language ?? 'id';
  const failed = error ?? null;
  const own = failed === null ? title(language, data ?? null) : text(language, statusOf(failed).title);
  return [{ title: `${own} – ${root?.installation.name ?? 'Alur'}` }];
}
