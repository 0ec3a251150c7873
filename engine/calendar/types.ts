/**
 * The words of the calendar module. All values are plain JSON: they travel into history entries, page models and
 * scenario files as they are. Texts for people are not made here; reasons carry what a text needs.
 */

/** Fixed offset from UTC in hours: WIB 7, WITA 8, WIT 9. Indonesia has no summer time. */
export type Zone = 7 | 8 | 9;

/** A date of the local calendar, 'YYYY-MM-DD'. */
export type IsoDate = string;

/** A moment as UTC text, 'YYYY-MM-DDTHH:mm:ss.sssZ'. Results always have milliseconds; arguments may leave them out. */
export type Instant = string;

export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** A day that is not worked although it is no weekend, and the decree or decision that says so. */
export interface CalendarDay {
  readonly date: IsoDate;
  readonly kind: 'holiday' | 'joint_leave' | 'regional';
  readonly name: Bilingual;
  readonly source: string;
}

/** Office hours from `from` to `to`, both included. Where rows overlap the later row wins (Ramadan over ordinary). */
export interface OfficeHours {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly opens: string;
  readonly cutoff: string;
}

export interface Calendar {
  readonly name: string;
  readonly title: Bilingual;
  readonly zone: Zone;
  /** Years whose days are loaded. In any other year only weekends are free and every result is provisional. */
  readonly years: readonly number[];
  readonly days: readonly CalendarDay[];
  readonly hours: readonly OfficeHours[];
  /** Weekdays that are not worked, 0 = Sunday to 6 = Saturday. */
  readonly weekend: readonly number[];
}

export interface Length {
  readonly count: number;
  readonly unit: 'working days' | 'days' | 'hours' | 'minutes';
}

/** From the moment a clock was stopped to the moment it went on; `to` is null while it still stands. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** Why nobody works on a day. */
export type FreeDay =
  | { readonly kind: 'weekend'; readonly weekday: number }
  | { readonly kind: CalendarDay['kind']; readonly name: Bilingual; readonly source: string };

/** Why a day does not count for a clock. */
export type SkipReason =
  FreeDay | { readonly kind: 'paused'; readonly from: Instant; readonly to: Instant | null };

export interface SkippedDay {
  readonly date: IsoDate;
  readonly reason: SkipReason;
}

/** The day a clock counts from, and how it was found. */
export interface DayZero {
  readonly date: IsoDate;
  readonly sentAt: Instant;
  /** 'as sent': the local date itself. The others: the next working day, because of this. */
  readonly why: 'as sent' | 'after cut-off' | 'not a working day';
  /** Cut-off that was applied; null for clocks that know none (calendar days, hours, minutes). */
  readonly cutoff: string | null;
  /** Days without work between sending and day zero, the day of sending included if it was one. */
  readonly passed: readonly SkippedDay[];
}

/** Everything a page or an auditor needs to check a due date by hand. */
export interface Explanation {
  readonly length: Length;
  readonly zone: Zone;
  readonly calendar: string;
  readonly dayZero: DayZero;
  /** The n-th entry is day n. Empty for hours and minutes. */
  readonly counted: readonly IsoDate[];
  /** Days between day zero and the last counted day that did not count. */
  readonly skipped: readonly SkippedDay[];
  /** Days passed over after the count was full, so that the due date falls on a day that can bear it. */
  readonly rolled: readonly SkippedDay[];
  /** Pauses that touch the time between start and due, overlaps joined. */
  readonly pauses: readonly Pause[];
  /** Years that were asked for and are not loaded; the result is provisional if there is any. */
  readonly yearsMissing: readonly number[];
}

export interface Deadline {
  /** Last moment in time; null while the clock is paused. */
  readonly due: Instant | null;
  readonly dueDate: IsoDate | null;
  readonly dayZero: IsoDate;
  readonly provisional: boolean;
  readonly explanation: Explanation;
}

/** A due date that hangs on a date of the case instead of a length. */
export interface UntilDeadline {
  /** End of the local due day. */
  readonly due: Instant;
  readonly dueDate: IsoDate;
  readonly provisional: boolean;
  readonly explanation: {
    readonly zone: Zone;
    readonly calendar: string;
    readonly date: IsoDate;
    /** How long before that date it is due; null = on that date. */
    readonly before: Length | null;
    /** Working days counted back from the date, the nearest first, the last of them the due date; empty for calendar days. */
    readonly counted: readonly IsoDate[];
    readonly skipped: readonly SkippedDay[];
    readonly yearsMissing: readonly number[];
  };
}

/** When a rung of a clock's ladder is reached. */
export type RungAt =
  /** When this much of the length has run; days are counted whole, so a part of a day waits for none. */
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'due' }
  | { readonly kind: 'before' | 'after'; readonly length: Length };
