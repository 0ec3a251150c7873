/** Checks of plain values that every part of a calendar file shares. Each names the place and what was expected there. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

export function unknownKeys(
  place: string,
  value: Record<string, unknown>,
  known: readonly string[],
): string[] {
  const strange = Object.keys(value).filter((key) => !known.includes(key));
  return strange.map((key) => `${place}${key}: unknown key, known are ${known.join(', ')}`);
}

export function checkBilingual(place: string, value: unknown): string[] {
  if (!isRecord(value) || !isText(value['id']) || !isText(value['en'])) return [`${place}: texts id and en`];
  return unknownKeys(`${place}.`, value, ['id', 'en']);
}
