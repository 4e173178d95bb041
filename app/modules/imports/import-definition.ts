import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { Locale } from '#app/shared/locale.ts';

export const importKinds = ['products', 'register', 'carrier_communes', 'households'] as const;
export type ImportKind = (typeof importKinds)[number];

export type ImportApp = { db: Database; clock: Clock; storage: Storage; settings: { homeProvince: string } };

/** The run as its definition sees it. */
export type ImportFacts = {
  id: string;
  kind: ImportKind;
  sellerId: string | null;
  byId: string;
  actor: Actor;
  fileName: string;
  /** What its sender chose beside the file. */
  options: Record<string, string>;
  createdAt: Date;
  /** The files of the ZIP that came with it; null without one. */
  files: ImportFiles | null;
};

/** Files out of a ZIP by name, whatever the case of letters, the folder or the way in which accents are written. */
export type ImportFiles = {
  has(name: string): boolean;
  /** The bytes, or null for a name that is not there. */
  read(name: string): Promise<Uint8Array | null>;
};

/** A cell's text by the key of its column: tidy, one form of accents. A column that the file lacks is missing, an empty cell is ''. Days are 'YYYY-MM-DD' where the spreadsheet knew them as days. */
export type Cells = Record<string, string>;

/** Why a row cannot be taken: the column (null = the row as a whole), and a code that the engine or the definition says in words. */
export type Fault = { column: string | null; code: string; facts?: Record<string, string | number> };

/** A value that a column allows, and how a spreadsheet names it. `also` = other names by which it is known. */
export type Choice = { value: string; vi: string; en: string; also?: readonly string[] };

export type Column = {
  key: string;
  header: { vi: string; en: string };
  /** Other headers by which the column is known. */
  also?: readonly string[];
  /** What to write, in one sentence: shown where the cell is filled in. */
  hint: { vi: string; en: string };
  example?: { vi: string; en: string };
  /** The file is refused without it. */
  required?: boolean;
  /** Stands in the one line by which the preview names a row. */
  shown?: boolean;
  /** In characters, as spreadsheets measure it. */
  width: number;
  /** Text unless told otherwise; a list is chosen from. */
  holds?: 'text' | 'number' | 'day' | 'list';
  /** Whether another value than those of the list may stand, as where several are joined. */
  open?: boolean;
  /** The longest text; 200 unless told otherwise. */
  longest?: number;
};

export type NumberedRow<Row> = { number: number; row: Row };

/** What a row would do to the market. `before` = the cells that it changes as they stand, in the words of the spreadsheet. */
export type Verdict =
  | { number: number; verdict: 'fresh' }
  | { number: number; verdict: 'changed'; target: string; before: Cells }
  | { number: number; verdict: 'same'; target: string }
  | { number: number; verdict: 'wrong'; faults: Fault[] };

/** What writing a row came to. One that turned out wrong wrote nothing. */
export type Written = { number: number; target: string | null } | { number: number; faults: Fault[] };

/**
 * One kind of spreadsheet. The engine reads the file, shows the preview, writes in batches and gives the wrong rows back; the definition
 * knows what a row means. `Known` is what it reads once for each job: lists, the seller, what a row is compared with.
 */
export type ImportDefinition<Row, Known> = {
  kind: ImportKind;
  columns: readonly Column[];
  /** Whether a ZIP with pictures may come with it. */
  takesFiles: boolean;
  /** A file with a wrong row is not written at all; its rows all go `together`. */
  wholly?: boolean;
  mostRows: number;
  prepare(app: ImportApp, run: Pick<ImportFacts, 'sellerId' | 'options' | 'files'>): Promise<Known>;
  /** The values of each column that `holds` a list, by its key. */
  lists(known: Known): Record<string, readonly Choice[]>;
  /** Reads and checks the cells of one row; pure. Cells of lists come as the value chosen ('' = none): the engine has checked them, as well as lengths and what is missing from a required column. */
  read(cells: Cells, known: Known): { ok: true; row: Row } | { ok: false; faults: Fault[] };
  /** What may stand in one row of a file only; null where the row has none. */
  key(row: Row): { column: string; value: string } | null;
  /** Rows with the same word are written together, in one transaction. */
  together?(row: Row): string;
  /** Compares all good rows of a file with what stands. A fixed number of queries for each few hundred rows. */
  compare(app: ImportApp, run: ImportFacts, known: Known, rows: NumberedRow<Row>[]): Promise<Verdict[]>;
  /** Before the transaction of a batch: slow work that may be done twice without harm, such as encoding pictures. Answers faults of rows. `tick` after each file. */
  beforeWrite?(app: ImportApp, run: ImportFacts, known: Known, rows: NumberedRow<Row>[], tick: () => Promise<void>): Promise<Extract<Written, { faults: Fault[] }>[]>;
  /** How many files of the ZIP a row names. */
  countFiles?(row: Row): number;
  /**
   * Writes a batch in the transaction that it is given, each row whole or not at all, after comparing again with what stands now, under
   * locks: a row that is the same by then writes nothing.
   */
  write(tx: Db, app: ImportApp, run: ImportFacts, known: Known, rows: NumberedRow<Row>[]): Promise<Written[]>;
  /** Once, in the transaction that ends the run: the record of the import as a whole. */
  finish?(tx: Db, app: ImportApp, run: ImportFacts, counts: { fresh: number; changed: number; same: number; wrong: number }): Promise<void>;
  /** A fault of the definition's own in one plain sentence; the engine says its own (`engineFaults`). */
  tellFault(fault: Fault, locale: Locale): string;
};

/** Faults that the engine finds or says itself; a definition may use them too. */
export const engineFaults = ['missing', 'too_long', 'not_in_list', 'twice', 'rounded', 'broken_reference', 'not_a_number', 'not_a_day', 'became_a_day', 'changed_meanwhile'] as const;
export type EngineFault = (typeof engineFaults)[number];

/** A definition of whatever rows: what the engine's use cases and pages take. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyImport = ImportDefinition<any, any>;
