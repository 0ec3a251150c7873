import { existsSync } from 'node:fs';
import type { OpenStore } from '#db/open-store.ts';
import { localDate } from '#engine/calendar/instant.ts';
import { readConfig } from '#engine/config.ts';
import { AlurError } from '#engine/errors.ts';
import { inForce } from '#engine/runtime/directory.ts';
import { addService, endService } from '#engine/runtime/service.ts';
import type { Store } from '#engine/runtime/store.ts';
import { DAY_ZONE } from '#engine/runtime/world.ts';
import { SERVICE_TEXTS } from '#engine/texts/cli-service.ts';
import { ERROR_TEXTS } from '#engine/texts/errors.ts';
import { say } from '#engine/texts/text.ts';
import type { Language } from '#engine/texts/text.ts';
import type { Command, Output } from './command.ts';

/** `alur service`: who may send messages from outside. */
export const service: Command = {
  name: 'service',
  usage: 'list|add|end|kept … [--data FOLDER] [--language id|en]',
  summary: SERVICE_TEXTS.summary,
  help: SERVICE_TEXTS.help,
  options: ['data', 'language'],
  maxNames: 4,
  run: async ({ language, values, names }, output) => {
    const act = actOf(names);
    if (act === null) return told(output, 2, say(SERVICE_TEXTS.wrong, language));
    return await withStore(
      values.data,
      language,
      output,
      async (store) => await act(store, language, output),
    );
  },
};

type Act = (store: Store, language: Language, output: Output) => Promise<number>;

function actOf([what, ...words]: readonly string[]): Act | null {
  const [first = '', unit = '', name = ''] = words;
  if (what === 'list' && words.length === 0) return list;
  if (what === 'kept' && words.length === 0) return kept;
  if (what === 'end' && words.length === 1) return end(first);
  return what === 'add' && words.length === 3 ? add(first, unit, name) : null;
}

function told({ err }: Output, code: number, text: string): number {
  err(text);
  return code;
}

/** Opens what is installed; never makes a new installation. */
async function withStore(
  folder: string,
  language: Language,
  output: Output,
  act: (store: Store) => Promise<number>,
): Promise<number> {
  const read = readConfig();
  if ('problems' in read) return told(output, 2, read.problems.join('\n'));
  const { databaseUrl } = read.config;
  const place = databaseUrl === null ? folder : 'DATABASE_URL';
  const missing = say(SERVICE_TEXTS.notInstalled, language, { place });
  if (databaseUrl === null && !existsSync(folder)) return told(output, 1, missing);
  let opened: OpenStore;
  try {
    // Only here: no other command needs a database.
    const { openStore } = await import('#db/open-store.ts');
    opened = await openStore(databaseUrl === null ? { folder } : { url: databaseUrl });
  } catch (error) {
    const reason = error instanceof AlurError ? ERROR_TEXTS[error.code].message[language] : String(error);
    return told(output, 1, say(SERVICE_TEXTS.cannotOpen, language, { place, reason }));
  }
  try {
    return (await opened.store.installation()) === null ? told(output, 1, missing) : await act(opened.store);
  } finally {
    await opened.store.close();
  }
}

const today = async (store: Store): Promise<string> => localDate(await store.now(), DAY_ZONE);

const list: Act = async (store, language, { out }) => {
  const day = await today(store);
  const { services, units } = await store.organisation();
  const known = services.filter((row) => inForce(row, day));
  for (const { id, name, role, unit, from } of known) {
    const code = units.find((row) => row.id === unit && inForce(row, day))?.code ?? unit;
    out(say(SERVICE_TEXTS.line, language, { id, name, role, unit: code, from }));
  }
  if (known.length === 0) out(say(SERVICE_TEXTS.none, language));
  return 0;
};

/** Messages that one look shows. */
const MOST_KEPT = 1000;

const kept: Act = async (store, language, { out }) => {
  const now = await store.now();
  const rows = await store.keptUndelivered(MOST_KEPT);
  for (const { arrived, expires: until, process, message, key, service: from, tried } of rows) {
    const phrase =
      until <= now
        ? SERVICE_TEXTS.keptLate
        : tried === null
          ? SERVICE_TEXTS.keptUntil
          : SERVICE_TEXTS.keptTried;
    const what = say(phrase, language, { until });
    out(say(SERVICE_TEXTS.kept, language, { arrived, process, message, key, service: from.role, what }));
  }
  if (rows.length === 0) out(say(SERVICE_TEXTS.noneKept, language));
  return 0;
};

function add(role: string, code: string, name: string): Act {
  return async (store, language, output) => {
    const day = await today(store);
    const { units } = await store.organisation();
    const unit = units.find((row) => row.code === code && inForce(row, day));
    if (unit === undefined) return told(output, 1, say(SERVICE_TEXTS.unknownUnit, language, { code }));
    const { id, key } = await addService(store, { name, role, unit: unit.id }, day);
    output.out(say(SERVICE_TEXTS.added, language, { id }));
    output.out(key);
    return 0;
  };
}

function end(id: string): Act {
  return async (store, language, output) => {
    if (!(await endService(store, id, await today(store))))
      return told(output, 1, say(SERVICE_TEXTS.unknownService, language, { id }));
    output.out(say(SERVICE_TEXTS.ended, language));
    return 0;
  };
}
