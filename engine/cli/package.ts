/** The place of a file that comes with Alur, wherever the command runs. */
export function inPackage(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}
