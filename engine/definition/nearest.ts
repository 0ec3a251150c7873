/** "Did you mean": the known name nearest to a misspelt one. */

/** The nearest of the known names, or null when none is near enough to be meant. */
export function nearest(name: string, known: Iterable<string>): string | null {
  const candidates = [...known];
  return leastEdited(name, candidates) ?? onlyLonger(name, candidates);
}

/** The one known name that begins like the one that breaks off. */
function onlyLonger(name: string, known: readonly string[]): string | null {
  const longer = name.length < 3 ? [] : known.filter((candidate) => candidate.startsWith(name));
  return longer.length === 1 ? (longer[0] ?? null) : null;
}

function leastEdited(name: string, known: readonly string[]): string | null {
  const limit = name.length <= 3 ? 1 : name.length <= 8 ? 2 : 3;
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least || candidate.length > 100) continue;
    const away = distance(name.toLowerCase(), candidate.toLowerCase());
    if (away < least) {
      best = candidate;
      least = away;
    }
  }
  return best;
}

/** Edits between two words; two neighbouring letters swapped count as one (the commonest slip). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      current.push(cost);
    }
    before = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
