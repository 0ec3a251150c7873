import { SIZE } from './picture.ts';

/** Names of tokens that a page around the picture may set, with what holds in a picture that stands alone: light, dark. */
const TOKENS = {
  paper: ['#fff', '#101716'],
  sheet: ['#f3f6f5', '#192221'],
  ink: ['#15201e', '#e6edeb'],
  soft: ['#4b5a57', '#a7b5b2'],
  edge: ['#6d7c79', '#81918d'],
  'done-tint': ['#e6f3ea', '#16311f'],
  done: ['#1a6335', '#84d5a0'],
  wait: ['#724a00', '#f1c072'],
} as const;

/** The rules of one picture; they reach nothing outside it. */
export function styleOf(id: string): string {
  const fallbacks = (index: 0 | 1): string =>
    Object.entries(TOKENS)
      .map(([name, values]) => `--g-${name}:var(--${name},${values[index]})`)
      .join(';');
  return [
    `#${id}{${fallbacks(0)};background:var(--g-paper);font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;max-width:100%;height:auto}`,
    `@media (prefers-color-scheme:dark){#${id}{${fallbacks(1)}}}`,
    ...[
      '.paper{fill:var(--g-paper)}',
      '.box{fill:var(--g-sheet);stroke:var(--g-edge);stroke-width:1.5}',
      '.compound .box,.parallel .box,.each .box{fill:none}',
      '.sheet{fill:none;stroke:var(--g-edge)}',
      '.region>.box{stroke-dasharray:5 4}',
      '.end .box{fill:var(--g-done-tint);stroke:var(--g-done)}',
      '.rim{fill:none;stroke:var(--g-done)}',
      '.line{fill:none;stroke:var(--g-edge);stroke-width:1.5}',
      '.after{stroke:var(--g-wait);stroke-dasharray:7 4}',
      '.always,.done,.raised{stroke-dasharray:2 4}',
      '.tip,.dot{fill:var(--g-edge)}',
      `.title{fill:var(--g-ink);font-size:${String(SIZE.title)}px;font-weight:600}`,
      `.small{fill:var(--g-soft);font-size:${String(SIZE.small)}px}`,
      `.label{paint-order:stroke;stroke:var(--g-paper);stroke-width:4px;stroke-linejoin:round;fill:var(--g-ink);font-size:${String(SIZE.small)}px}`,
    ].map((rule) =>
      rule.replace(/^[^{]+/, (selectors) =>
        selectors
          .split(',')
          .map((selector) => `#${id} ${selector}`)
          .join(','),
      ),
    ),
  ].join('\n');
}
