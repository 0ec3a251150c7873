/** What a designer who knows other languages most likely meant, where the library's own words would not tell. */
import type { ExpressionFinding, NameType, Readable } from './finding.ts';

/** The finding with a reason in our words and with what was probably meant, where either is known. */
export function hinted(finding: ExpressionFinding, cel: string, readable: Readable): ExpressionFinding {
  switch (finding.code) {
    case 'expression-syntax':
      return hintedSyntax(finding, cel);
    case 'expression-type':
      return hintedType(finding, cel, readable);
    case 'expression-name':
      return hintedName(finding, readable);
    default:
      return finding;
  }
}

/** Signs and words of other languages, as they stand at the fault, and what CEL has for them. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/===$/, '=='],
  [/!==$/, '!='],
  [/=>$/, '>='],
  [/=<$/, '<='],
  [/<>$/, '!='],
  [/=$/, '=='],
  [/&$/, '&&'],
  [/\|$/, '||'],
  [/(^|\W)(and|dan)$/i, '&&'],
  [/(^|\W)(or|atau)$/i, '||'],
];

function hintedSyntax(finding: ExpressionFinding, cel: string): ExpressionFinding {
  const not = /(^|\W)(not|bukan|tidak)\s+$/i.exec(cel.slice(0, finding.start));
  if (not !== null) {
    const start = not.index + (not[1] ?? '').length;
    return meaning({ ...finding, start, end: start + (not[2] ?? '').length }, '#other-language', '!');
  }
  if (finding.start >= cel.trimEnd().length) return finding;
  // The library stops at the first sign that it cannot read; some are two signs wide.
  const wide = /^(=>|=<)/.test(cel.slice(finding.start)) ? finding.start + 2 : finding.end;
  const before = cel.slice(0, wide);
  const sign = signs.find(([pattern]) => pattern.test(before));
  return sign === undefined ? finding : meaning(finding, '#other-language', sign[1]);
}

/** What stands for "nothing was given", by type. */
function emptyOf(type: NameType['type']): string {
  if (type === 'string') return '""';
  if (type === 'bool') return 'false';
  return type === 'int' ? '0' : type === 'double' ? '0.0' : '[]';
}

function hintedType(finding: ExpressionFinding, cel: string, readable: Readable): ExpressionFinding {
  const part = cel.slice(finding.start, finding.end);
  const [, name, absent] = /([a-z]+\.[a-z0-9_]+)\s*[!=]=\s*(null)\b/.exec(part) ?? [];
  if (absent !== undefined) {
    const known = typeOf(name ?? '', readable);
    return meaning(finding, '#never-null', known === undefined ? null : emptyOf(known.type));
  }
  const [, type, other] = /^no such overload: (\w+) (?:[!=<>]=?) (\w+)$/.exec(reasonOf(finding)) ?? [];
  if (type === undefined || other === undefined) return finding;
  const [, quoted] = /(?:[!=<>]=?)\s*["'](-?\d+|true|false)["']$/.exec(part) ?? [];
  if (quoted !== undefined && other === 'string' && type !== 'string') return meaning(finding, null, quoted);
  const [, bare] = /(?:[!=<>]=?)\s*(-?\d+|true|false)$/.exec(part) ?? [];
  return bare !== undefined && type === 'string' ? meaning(finding, null, `"${bare}"`) : finding;
}

/** A choice without quotes reads as a name that is not known. */
function hintedName(finding: ExpressionFinding, readable: Readable): ExpressionFinding {
  const name = String(finding.params['name']);
  const known = Object.values(readable).flatMap((names) => Object.values(names));
  return known.some(({ options }) => options?.includes(name) === true)
    ? meaning(finding, null, `"${name}"`)
    : finding;
}

function typeOf(name: string, readable: Readable): NameType | undefined {
  const [root = '', field = ''] = name.split('.');
  const names = Object.entries(readable).find(([known]) => known === root)?.[1];
  return names !== undefined && Object.hasOwn(names, field) ? names[field] : undefined;
}

function reasonOf({ params }: ExpressionFinding): string {
  return String(params['reason'] ?? '');
}

function meaning(
  finding: ExpressionFinding,
  reason: string | null,
  suggestion: string | null,
): ExpressionFinding {
  return {
    ...finding,
    params: {
      ...finding.params,
      ...(reason === null ? {} : { reason }),
      ...(suggestion === null ? {} : { suggestion }),
    },
  };
}
