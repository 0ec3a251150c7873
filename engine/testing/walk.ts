/** A small process from its states alone, and a walk through it on the kernel: for tests that speak of states. */
import { parse, stringify } from 'yaml';
import { canonicalize } from '#engine/definition/canonical.ts';
import type { Published } from '#engine/definition/types.ts';
import { itemPlace } from '#engine/machine/items.ts';
import { offersOf } from '#engine/machine/offer.ts';
import { placeText } from '#engine/machine/regions.ts';
import { replay } from '#engine/machine/replay.ts';
import { advance, start, step } from '#engine/machine/step.ts';
import type { Case, RawForm, Refusal, SealedEntry, Step } from '#engine/machine/types.ts';
import { accepted, publishedOf, TOY_BIRTH, TOY_CALENDARS, TOY_START, toyEnv } from './toy.ts';

const FRAME = `alur: 1
process: langkah
title: { id: Langkah, en: Steps }
summary: { id: Proses uji., en: A process for tests. }
calendar: kantor
tracking: LKH
headline: judul
roles:
  warga: { kind: public, title: { id: Warga, en: Citizen } }
  petugas: { kind: staff, at: unit, title: { id: Petugas, en: Officer } }
  kepala: { kind: staff, at: unit, title: { id: Kepala, en: Head } }
data:
  judul: { type: text, required: false, label: { id: Judul, en: Title } }
  jumlah: { type: integer, required: false, label: { id: Jumlah, en: How many } }
  ya: { type: boolean, label: { id: Ya, en: Yes } }
  jejak: { type: text, required: false, max: 500, label: { id: Jejak, en: Trace } }
status: { semua: { in: any, id: Semua, en: All } }
start: { MULAI: { by: warga, title: { id: Mulai, en: Begin }, form: [judul, jumlah, ya], target: a } }
`;

/** The process with these parts laid into the frame; titles that are missing are made from the names. `files` it may use. */
export function stepsProcess(parts: string, files: Readonly<Record<string, string>> = {}): Published {
  return publishedOf(stepsText(parts), files);
}

/** The file of such a process. */
export function stepsText(parts: string): string {
  const whole = { ...(parse(FRAME) as object), ...(parse(parts) as object) };
  return stringify(titled(whole, []));
}

const TITLED = new Set(['states', 'on', 'clocks', 'start']);

function titled(value: unknown, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => titled(item, [...path, '']));
  if (typeof value !== 'object' || value === null) return value;
  const within = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, titled(inner, [...path, key])]),
  );
  const name = path.at(-1) ?? '';
  const needs =
    TITLED.has(path.at(-2) ?? '') && !('title' in within) && (path.at(-2) !== 'on' || 'by' in within);
  return needs ? { title: { id: name, en: name }, ...within } : within;
}

/** One case on its way; every step is taken by someone who may. */
export class Walk {
  readonly published: Published;
  private now = TOY_START;
  private kase: Case;
  private readonly entries: SealedEntry[];

  constructor(published: Published, form: RawForm = {}) {
    this.published = published;
    const begun = accepted(start(published, TOY_BIRTH, { event: 'MULAI', form }, toyEnv({ as: 'warga' })));
    this.kase = begun.case;
    this.entries = [...begun.entries];
  }

  get case(): Case {
    return this.kase;
  }
  /** Where the case stands: the innermost active states. */
  get at(): string {
    return placeText(this.kase.active);
  }
  get last(): SealedEntry['entry'] {
    const last = this.entries.at(-1);
    if (last === undefined) throw new Error('no entry');
    return last.entry;
  }

  /** All entries until now. */
  get history(): readonly SealedEntry['entry'][] {
    return this.entries.map(({ entry }) => entry);
  }

  /** Sends an event as `as` (an officer unless said); where several states or items take it, `state` and `item` say which. */
  send(event: string, sending: Sending = {}): this {
    this.take(accepted(this.attempt(event, sending)));
    return this;
  }

  /** The refusal of an event; fails when it is accepted. */
  refusal(event: string, sending: Sending = {}): Refusal {
    const result = this.attempt(event, sending);
    if (!result.refused)
      throw new Error(`${event} was accepted, the case is in ${placeText(result.case.active)}`);
    return result;
  }

  /** Lets time pass; what is due takes effect. */
  wait(days: number): this {
    this.now = new Date(Date.parse(this.now) + days * 86_400_000).toISOString();
    this.take(advance(this.published.definition, this.kase, toyEnv({ now: this.now, as: 'ani' })));
    return this;
  }

  /** Where the items of the case stand: the key of each with its innermost active states. */
  get items(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.kase.items.map((item) => [item.key, itemPlace(item)]));
  }

  /** The states whose tasks are open. */
  get tasks(): readonly string[] {
    return this.kase.tasks.map(({ key }) => key);
  }

  /** What is different when the whole history is taken again from its entries; null when nothing is. */
  get difference(): ReturnType<typeof replay>['difference'] {
    const calendars = Object.fromEntries(
      Object.values(TOY_CALENDARS).map(({ hash, calendar }) => [hash, calendar]),
    );
    const again = replay(this.published, this.entries, calendars);
    const same = canonicalize(again.cases.at(-1)) === canonicalize(this.kase);
    return again.difference ?? (same ? null : { sequence: this.kase.sequence, what: 'text' });
  }

  private attempt(event: string, { as = 'ani', form = {}, state = '', item }: Sending): Step | Refusal {
    const { definition } = this.published;
    const offer = offersOf(definition, this.kase).find(
      (one) =>
        one.action.event === event &&
        one.state.includes(state) &&
        (item === undefined || one.item?.key === item),
    );
    const command = {
      kind: 'event',
      event,
      task: offer?.task?.key ?? null,
      saw: this.kase.sequence,
      form,
    } as const;
    return step(definition, this.kase, command, toyEnv({ now: this.now, as }));
  }

  private take(step: Step): void {
    this.kase = step.case;
    this.entries.push(...step.entries);
  }
}

interface Sending {
  readonly as?: string;
  readonly form?: RawForm;
  /** Part of the dotted name of the state that is meant. */
  readonly state?: string;
  /** Key of the item that is meant. */
  readonly item?: string;
}
