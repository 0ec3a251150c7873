import { canonicalize } from '#engine/definition/canonical.ts';
import { renderDiagnostic } from '#engine/definition/diagnostic.ts';
import { TOY, TOY_CALENDAR, TOY_TEXT } from '#engine/testing/toy.ts';
import { readGiven, readScenario } from '../read.ts';
import type { Given, Scenario } from '../scenario.ts';
import type { World } from '../stage.ts';

/** The toy process as a folder of workflows would hold it. */
export const TOY_WORLD: World = {
  process: 'toy',
  folder: {
    definitions: [{ hash: TOY.hash, process: 'toy', text: canonicalize(TOY.definition), source: TOY_TEXT }],
    calendars: [{ name: 'kantor', hash: 'kantor-1', calendar: TOY_CALENDAR }],
    tables: [],
  },
};

const GIVEN_TEXT = `given: 1
units:
  kota: { name: Kota, kind: daerah, calendar: kantor }
  dinas_a: { name: Dinas A, kind: dinas, parent: kota }
  dinas_b: { name: Dinas B, kind: dinas, parent: kota }
people:
  ani: { name: Ani, roles: { petugas: kota } }
  budi: { name: Budi, roles: { petugas: [kota, dinas_a] } }
  cici: { name: Cici, roles: { kepala: kota, petugas: kota } }
  dodi: { name: Dodi, roles: { petugas: dinas_b } }
  eka: { name: Eka, roles: { pengawas: kota } }
tables: { wilayah: { '01': Utara, '02': Selatan } }
files: { foto.png: { type: image/png, size: 20 kB } }
forms:
  biasa: { judul: Lampu mati, jumlah: 2, mendesak: false, nama: Siti Aminah, hp: '081234567890' }
`;

/** What the scenarios of the toy take for granted. */
export const TOY_GIVEN: Given = soundGiven();

function soundGiven(): Given {
  const { given, diagnostics } = readGiven(GIVEN_TEXT, 'given.yaml', TOY.definition);
  if (given === null) throw new Error(diagnostics.map((found) => renderDiagnostic(found, 'en')).join('\n'));
  return given;
}

/** A scenario of these steps (YAML, one `- ` each), which must be sound. */
export function toyScenario(steps: string, given = ''): Scenario {
  const text = `scenario: 1\ntitle: { en: A toy }\n${given}steps:\n${steps}`;
  const { scenario, diagnostics } = readScenario(text, 'toy.yaml', TOY_GIVEN, TOY.definition);
  if (scenario === null)
    throw new Error(diagnostics.map((found) => renderDiagnostic(found, 'en')).join('\n'));
  return scenario;
}

/** The first step of most: a case of the toy, on Monday 9 February 2026 in the morning. */
export const BEGIN = '- { at: 2026-02-09 09:00, as: public, start: AJUKAN, using: biasa }\n';
