import { ERRORS } from '#engine/errors.ts';
import type { ErrorCode } from '#engine/errors.ts';
import { ERROR_TEXTS } from '#engine/texts/errors.ts';

/** docs/reference/errors.md as it must read: every code of the catalogue, in its order. */
export function errorsPage(): string {
  const rows = (Object.keys(ERRORS) as ErrorCode[]).map((code) => {
    const { message, advice } = ERROR_TEXTS[code];
    const told = advice === null ? message.en : `${message.en} ${advice.en}`;
    return `| \`${code}\` | ${String(ERRORS[code].status)} | ${told} | ${message.id} |`;
  });
  return `${HEAD}${rows.join('\n')}\n`;
}

const HEAD = `# Errors

Every error that people and programs may meet. The code is stable; match on it, never on the text. In an answer of the API it is \`data.alur\`, and \`data.problem\` holds the sentences, the fields they belong to, and for \`STALE\` what happened meanwhile. What a refusal was about is never half done.

Findings in process files have codes of their own: see [rules](rules/README.md).

| Code | HTTP | English | Indonesian |
| --- | --- | --- | --- |
`;
