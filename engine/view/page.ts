/**
 * Page models: what a page shows, as plain JSON in the language of the reader.
 * `web` renders them and adds nothing; it knows no process.
 */

export interface OptionModel {
  readonly value: string;
  readonly label: string;
}

export interface FileModel {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

interface FieldModelBase {
  readonly name: string;
  readonly label: string;
  readonly help: string | null;
  /** Whether a value must be given as the form stands now. */
  readonly required: boolean;
  /** Error of this field, or null. */
  readonly error: string | null;
}
export type FieldModel =
  | (FieldModelBase & {
      readonly type: 'text';
      readonly value: string;
      readonly multiline: boolean;
      readonly min: number | null;
      readonly max: number;
    })
  | (FieldModelBase & {
      readonly type: 'integer';
      readonly value: string;
      readonly min: number | null;
      readonly max: number | null;
    })
  | (FieldModelBase & {
      readonly type: 'number' | 'money';
      readonly value: string;
      /** Least and greatest value as people read them. */
      readonly min: string | null;
      readonly max: string | null;
    })
  | (FieldModelBase & {
      readonly type: 'datetime';
      /** Local date and time, "2026-03-25T09:30". */
      readonly value: string;
      /** "WIB": what the clock on the wall shows there. */
      readonly zone: string;
    })
  | (FieldModelBase & { readonly type: 'time'; readonly value: string })
  | (FieldModelBase & {
      readonly type: 'choices';
      readonly value: readonly string[];
      readonly options: readonly OptionModel[];
    })
  | (FieldModelBase & {
      readonly type: 'table';
      /** Cells by row, named `<field>.<row>.<column>`; the last rows are empty, for more. */
      readonly rows: readonly (readonly FieldModel[])[];
      readonly max: number;
      /** Rows that can still be added beyond those shown. */
      readonly more: boolean;
    })
  | (FieldModelBase & { readonly type: 'boolean'; readonly value: boolean; readonly must: boolean })
  | (FieldModelBase & {
      readonly type: 'date';
      readonly value: string;
      readonly min: string | null;
      readonly max: string | null;
    })
  | (FieldModelBase & {
      readonly type: 'choice' | 'unit' | 'person';
      readonly value: string;
      readonly options: readonly OptionModel[];
    })
  | (FieldModelBase & {
      readonly type: 'files';
      readonly value: readonly FileModel[];
      readonly max: number;
      readonly size: number;
      readonly accept: readonly string[];
    })
  | (FieldModelBase & { readonly type: 'point'; readonly value: string })
  /** The tracking ID of another case. */
  | (FieldModelBase & { readonly type: 'case'; readonly value: string });

export type FormLineModel =
  | { readonly kind: 'section'; readonly number: number; readonly title: string }
  | { readonly kind: 'field'; readonly field: FieldModel }
  /** A value that stays as it is at this stage: for reading, not sent. */
  | { readonly kind: 'frozen'; readonly fact: FactModel }
  /** At least one of these is needed. */
  | { readonly kind: 'any_of'; readonly fields: readonly FieldModel[]; readonly hint: string };

export interface FormModel {
  readonly process: string;
  readonly event: string;
  /** Tells it from the other forms of the page, also after a step: several items may ask for one event. */
  readonly slot: string;
  readonly title: string;
  readonly help: string | null;
  readonly tone: 'main' | 'plain' | 'danger';
  readonly lines: readonly FormLineModel[];
  /** Sentence that says why this person cannot send it now, or null. */
  readonly disabled: string | null;
  /** Travel as hidden fields: the task it was opened on, the last sequence seen, a fresh idempotency key. */
  readonly task: string | null;
  readonly saw: number;
  readonly key: string;
  /** Warnings that the person has read on this page; they travel as hidden fields too. */
  readonly confirm: readonly string[];
  /** When the kept draft was saved ("Sabtu, 21 November 2026 pukul 10.12 WIB"), or null. */
  readonly draftSaved: string | null;
}

/** Refusal of a form, on top of the page: what happened, and links to the fields. */
export interface ProblemModel {
  readonly code: string;
  readonly message: string;
  /** What to do now. */
  readonly advice: string | null;
  readonly fields: readonly { readonly name: string; readonly label: string; readonly message: string }[];
  /** For a conflict: sentences of what happened meanwhile. */
  readonly meanwhile: readonly string[];
  /** Warnings that go back as confirmed when it is sent again; empty unless that is what was asked. */
  readonly confirm: readonly string[];
}

export interface ServiceModel {
  readonly process: string;
  readonly title: string;
  readonly summary: string;
  readonly starts: readonly { readonly event: string; readonly title: string }[];
}

export interface StartPage {
  readonly service: ServiceModel;
  readonly form: FormModel;
}

export interface StageModel {
  readonly title: string;
  readonly state: 'done' | 'current' | 'ahead';
}

export interface ClockModel {
  readonly name: string;
  readonly title: string;
  readonly status: 'running' | 'paused' | 'due' | 'ended';
  /** Whose duty it is. */
  readonly owner: string | null;
  /** "Senin, 30 Maret 2026", or null while paused. */
  readonly due: string | null;
  /** One sentence: running until, paused since, late since, ended. */
  readonly sentence: string;
  /** 0..1 of the length that is used up; over 1 is late. */
  readonly used: number;
  /** Why this date: day 0, counted and skipped days, in order, one line each. */
  readonly explanation: readonly string[];
}

/** A value of the case as text, for reading. */
export interface FactModel {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly files: readonly FileModel[];
  /** Rows of a table, each with a text per column; null for all other values. */
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
}

/** One line of the history, as a sentence. */
export interface HistoryLine {
  readonly sequence: number;
  readonly at: string;
  /** "Maya Sari (Diskominfo, Admin instansi)", the public role, "Sistem". */
  readonly who: string;
  /** What was done: the action's title. */
  readonly what: string;
  /** Full sentence. */
  readonly sentence: string;
  /** State it led to, when the case moved. */
  readonly to: string | null;
  /** What was sent and this reader may see. */
  readonly facts: readonly FactModel[];
}

export interface TaskModel {
  readonly key: string;
  readonly title: string;
  /** Why it need not be done; null where it must. */
  readonly optional: string | null;
  readonly claimedBy: string | null;
  readonly mine: boolean;
  readonly canClaim: boolean;
  readonly canRelease: boolean;
  /** Colleagues to whom this reader may hand it. */
  readonly handTo: readonly OptionModel[];
  /** Actions that several persons must send and some have. */
  readonly consents: readonly {
    readonly event: string;
    readonly sentence: string;
    /** This reader agreed and may take it back. */
    readonly mine: boolean;
  }[];
  /** May say that they have a conflict of interest. */
  readonly canDeclare: boolean;
  /** Offices whose people may act: "Petugas di Dinas PUPR". */
  readonly offeredTo: readonly string[];
}

/** Cases that a look-up found, under its heading. */
export interface SimilarModel {
  readonly title: string;
  readonly cases: readonly Pick<CaseListRow, 'caseId' | 'tracking' | 'headline' | 'state' | 'service'>[];
}

export interface DocumentModel {
  readonly name: string;
  readonly label: string;
  /** `outdated`: something that it shows was changed since. */
  readonly status: 'making' | 'ready' | 'outdated' | 'failed';
  /** A sentence; null when it is ready. */
  readonly note: string | null;
  /** The one that was made last. */
  readonly file: FileModel | null;
  /** In the order they were given. */
  readonly signatures: readonly { readonly sentence: string; readonly void: boolean }[];
}

export interface CasePage {
  readonly caseId: string;
  readonly tracking: string;
  readonly process: string;
  readonly service: string;
  readonly headline: string;
  /** "Laporan rahasia", "Anonim". */
  readonly badges: readonly string[];
  readonly stages: readonly StageModel[];
  readonly status: string;
  readonly state: string;
  /** What others call the states it is in; for staff. */
  readonly codes: readonly string[];
  readonly closed: boolean;
  /** Who holds it now, since when. */
  readonly holder: string;
  readonly since: string;
  readonly sentAt: string;
  readonly countedFrom: string;
  /** What is expected of the reader, one sentence; null when nothing is. */
  readonly expected: string | null;
  readonly clocks: readonly ClockModel[];
  readonly facts: readonly FactModel[];
  readonly documents: readonly DocumentModel[];
  readonly tasks: readonly TaskModel[];
  readonly forms: readonly FormModel[];
  /** Other cases that steps of this one found and this reader may see; none for the one this case belongs to. */
  readonly similar: readonly SimilarModel[];
  readonly history: readonly HistoryLine[];
  /** The last step after the first that said something to this reader: the question to answer, the note to heed. */
  readonly latest: HistoryLine | null;
  /** The reader is the one this case belongs to. */
  readonly own: boolean;
  readonly canReadHistory: boolean;
  readonly sequence: number;
}

export interface ReceiptPage {
  readonly caseId: string;
  readonly tracking: string;
  readonly service: string;
  readonly sentAt: string;
  readonly countedFrom: string;
  /** What happens next, and by which date. */
  readonly next: readonly string[];
}

export interface InboxRow {
  readonly caseId: string;
  readonly tracking: string;
  readonly headline: string;
  readonly service: string;
  readonly state: string;
  readonly unit: string;
  readonly claimedBy: string | null;
  readonly mine: boolean;
  /** "lewat 1 hari", "hari ini 16.00", "Senin 30 Maret"; null without a clock. */
  readonly due: string | null;
  readonly urgency: 'late' | 'today' | 'soon' | 'none';
  /** "usia 3 hk". */
  readonly age: string;
  readonly badges: readonly string[];
}
export interface InboxPage {
  readonly tab: 'mine' | 'offered';
  readonly rows: readonly InboxRow[];
  readonly counts: { readonly mine: string; readonly offered: string };
  /** Opaque; ask again with it for the following rows. */
  readonly next: string | null;
}

export interface CaseListRow {
  readonly caseId: string;
  readonly tracking: string;
  readonly headline: string;
  readonly service: string;
  readonly state: string;
  readonly unit: string;
  readonly opened: string;
  readonly closed: boolean;
  readonly badges: readonly string[];
}
export interface CaseListPage {
  readonly text: string;
  readonly rows: readonly CaseListRow[];
  readonly count: string;
  readonly next: string | null;
}

/** What everybody may read of a case. */
export interface PublicPage {
  readonly tracking: string;
  readonly service: string;
  /** The office that handles it. */
  readonly unit: string;
  /** Null where the process does not open it. */
  readonly status: string | null;
  readonly facts: readonly FactModel[];
}

/** The auditor's view of one moment: the entry, and the case as replay gives it after that entry. */
export interface MomentModel {
  readonly sequence: number;
  readonly kind: string;
  readonly event: string;
  readonly line: HistoryLine;
  readonly at: string;
  readonly recordedAt: string;
  /** By which right: role, unit, mandate. */
  readonly right: string;
  readonly rules: readonly { readonly rule: string; readonly result: boolean }[];
  readonly from: string | null;
  readonly to: string | null;
  /** Field, before, after. */
  readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  readonly facts: readonly FactModel[];
  readonly clocks: readonly ClockModel[];
  /** What the unit had set then. */
  readonly settings: readonly { readonly label: string; readonly text: string }[];
  readonly openTasks: readonly string[];
  readonly definition: string;
  readonly hash: string;
  readonly before: string | null;
  /** The stored canonical text; null when it holds a value that this reader may not read. */
  readonly text: string | null;
}
export interface HistoryPage {
  readonly caseId: string;
  readonly tracking: string;
  readonly headline: string;
  readonly lines: readonly HistoryLine[];
  readonly moment: MomentModel;
  readonly first: number;
  readonly last: number;
  /** The chain of hashes and the replay were checked just now. */
  readonly proof: {
    readonly entries: number;
    readonly chain: boolean;
    readonly replay: boolean;
    readonly difference: string | null;
  };
}

export interface MeModel {
  readonly name: string;
  readonly offices: readonly string[];
}
