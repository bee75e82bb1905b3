import {
  asyncScheduler,
  combineLatest,
  distinctUntilChanged,
  firstValueFrom,
  map,
  type Observable,
  ReplaySubject,
  share,
  throttleTime,
  timer,
} from 'rxjs';
import type { Kind } from '../../shared/domain/documents/index.ts';
import { localDocumentOf, pieceOf, pieceStateOf, type Sending } from './pieces.ts';
import type { LocalDocument, Piece, PieceState } from './port.ts';
import type { DeviceStore, RowFilter } from './store/device-store.ts';
import type { Row } from './store/row.ts';

/** While documents arrive by the hundred, a screen is told so often and no more. */
const calmMs = 120;
/** How long an answer is kept at hand after its last screen closed. */
const keptMs = 10_000;

/** What screens see of the store: documents with their state, shared between all who look at the same. */
export class Views {
  readonly #store: DeviceStore;
  readonly #sending$: Observable<Sending>;
  readonly #today$: Observable<string>;
  readonly #rows = new Map<string, Observable<Row[]>>();
  readonly #shown = new WeakMap<Row, { piece: string; document: LocalDocument }>();

  constructor(store: DeviceStore, sending$: Observable<Sending>, today$: Observable<string>) {
    this.#store = store;
    this.#sending$ = sending$;
    this.#today$ = today$;
  }

  /** Rows of a filter, shared; what a date has ended is hidden at once (O7). */
  rows(filter: RowFilter): Observable<Row[]> {
    const name = JSON.stringify(filter);
    const there = this.#rows.get(name);
    if (there) return there;
    const rows$ = this.#store
      .watch(filter)
      .pipe(
        throttleTime(calmMs, asyncScheduler, { leading: true, trailing: true }),
        share({ connector: () => new ReplaySubject<Row[]>(1), resetOnRefCountZero: () => timer(keptMs) }),
      );
    this.#rows.set(name, rows$);
    return rows$;
  }

  /** One document as it is stored now: not the calmed view of it. */
  async read<K extends Kind>(kind: K, documentId: string): Promise<LocalDocument<K> | null> {
    const row = (await this.#store.read([documentId])).get(documentId);
    const [sending, today] = await firstValueFrom(combineLatest([this.#sending$, this.#today$]));
    if (row?.kind !== kind || row.state === 'aside' || !holds(row, today)) return null;
    return this.#show<K>(row, sending);
  }

  documents<K extends Kind>(filter: RowFilter): Observable<LocalDocument<K>[]> {
    return combineLatest([this.rows(filter), this.#sending$, this.#today$]).pipe(
      map(([rows, sending, today]) =>
        rows.filter((row) => holds(row, today)).map((row) => this.#show<K>(row, sending)),
      ),
      distinctUntilChanged(sameThings),
    );
  }

  /** The same object as before when nothing of it changed, so that screens draw only what did. */
  #show<K extends Kind>(row: Row, sending: Sending): LocalDocument<K> {
    const piece = stateName(pieceStateOf(row, sending));
    const shown = this.#shown.get(row);
    if (shown?.piece === piece) return shown.document as unknown as LocalDocument<K>;
    const document = localDocumentOf<K>(row, sending);
    this.#shown.set(row, { piece, document: document as unknown as LocalDocument });
    return document;
  }

  pieces(): Observable<Piece[]> {
    return combineLatest([this.rows({ unfinished: true }), this.rows({ kind: 'case' }), this.#sending$]).pipe(
      map(([rows, cases, sending]) => {
        const children = new Map(cases.map((row) => [row.caseId, childOf(row)]));
        const inOrder = [...rows].sort((a, b) => (sinceOf(a) < sinceOf(b) ? -1 : 1));
        return inOrder.map((row) => pieceOf(row, children.get(row.caseId) ?? null, sending));
      }),
    );
  }
}

/** Whether this person may still see it on this day (O7). */
export const holds = (row: Pick<Row, 'until'>, today: string): boolean => row.until === null || row.until >= today;

const stateName = (piece: PieceState): string => JSON.stringify(piece);
const sinceOf = (row: Row): string => row.unsent?.since ?? row.refusal?.at ?? row.at ?? '';
const childOf = ({ body }: Row): string | null =>
  body.kind === 'case' ? `${body.child.knownAs ?? body.child.firstName} ${body.child.lastName}` : null;

const sameThings = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);
