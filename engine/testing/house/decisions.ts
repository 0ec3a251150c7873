import type { Source } from './sources.ts';

const sections = ['Context', 'Decision', 'Consequences'];

/** What is wrong with a decision record; nothing if it has its name, its lines and its sections. */
export function faultsOfRecord({ path, text }: Source): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const hasLine = (pattern: RegExp): boolean => lines.some((line) => pattern.test(line));
  return [
    ...(/(^|\/)\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.md$/.test(path) ? [] : ['is not named NNNN-slug.md']),
    ...(hasLine(/^Date: \d{4}-\d{2}-\d{2}$/) ? [] : ['has no line "Date: YYYY-MM-DD"']),
    ...(hasLine(/^Status: \S/) ? [] : ['has no line "Status: ..."']),
    ...sections
      .filter((title) => !lines.includes(`## ${title}`))
      .map((title) => `has no section "## ${title}"`),
  ].map((fault) => `${path} ${fault}`);
}

/** What is wrong with the numbers and the index: a number used twice, a record listed not once, a link to nothing. */
export function faultsOfIndex(names: readonly string[], index: string): string[] {
  const listed = [...index.matchAll(/\]\((?:\.\/)?([^()\s#]+\.md)(?:#[^()\s]*)?\)/g)].map(
    (link) => link[1] ?? '',
  );
  const numbers = names.map((name) => name.slice(0, 4));
  const times = (name: string): number => listed.filter((each) => each === name).length;
  return [
    ...names
      .filter((name, at) => numbers.indexOf(name.slice(0, 4)) !== at)
      .map((name) => `${name}: number used twice`),
    ...names
      .filter((name) => times(name) !== 1)
      .map((name) => `${name}: listed ${times(name)} times, not once`),
    ...listed
      .filter((name) => /^\d{4}-/.test(name) && !names.includes(name))
      .map((name) => `${name}: listed, but there is no such record`),
  ];
}
