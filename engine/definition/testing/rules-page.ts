/** The tables of `docs/reference/rules/README.md`: what is said of each code, from the texts themselves. */
import { diagnosticTexts } from '#engine/texts/diagnostics.ts';
import type { DiagnosticText } from '#engine/texts/diagnostic-text.ts';

/**
 * The page with its tables made anew. Codes without a page of their own keep the table in which they stand; the table of
 * rules has every rule in the order given. Headings and sentences stay as they are.
 */
export function rulesPage(page: string, rules: readonly string[]): string {
  const texts = new Map<string, DiagnosticText>(Object.entries(diagnosticTexts));
  const row = (code: string, shown: string): string => {
    const text = texts.get(code);
    return text === undefined ? '' : `| ${shown} | ${text.message.en} | ${text.fix.en} |`;
  };
  const ofRules = rules.map((code) => row(code, `[${code}](${code}.md)`));
  let placed = false;
  const lines = page.split('\n').flatMap((line): readonly string[] => {
    if (/^\| \[[a-z-]+\]/.test(line)) {
      if (placed) return [];
      placed = true;
      return ofRules;
    }
    const [, code = ''] = /^\| ([a-z]+-[a-z-]+) +\|/.exec(line) ?? [];
    return code === '' ? [line] : texts.has(code) ? [row(code, code)] : [];
  });
  return lines.join('\n');
}
