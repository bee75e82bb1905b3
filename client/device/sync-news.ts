import { BehaviorSubject, combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';
import type { Trouble } from './persist.ts';
import type { Sending } from './pieces.ts';
import type { Connection, SyncStatus } from './port.ts';
import type { EngineReport, RoundOutcome } from './replication/engine.ts';
import type { Row } from './store/row.ts';
import type { LeaderNews, Tabs } from './tabs.ts';

interface News {
  inFlight: ReadonlySet<string>;
  sending: SyncStatus['sending'];
  fetching: SyncStatus['fetching'];
  clockOff: number | null;
  lastContact: string | null;
}

/** What replication is doing, as the replicating tab reports it and the others hear it. */
export class SyncNews {
  readonly trouble$ = new BehaviorSubject<Trouble | null>(null);
  readonly sending$: Observable<Sending>;
  readonly #connection$ = new BehaviorSubject<Connection>(navigator.onLine ? 'online' : 'offline');
  readonly #signedOut$ = new BehaviorSubject(false);
  readonly #news$: BehaviorSubject<News>;
  readonly #tabs: Tabs;

  constructor(tabs: Tabs, first: Pick<News, 'fetching' | 'lastContact'>) {
    this.#tabs = tabs;
    this.#news$ = new BehaviorSubject<News>({ inFlight: new Set(), sending: null, clockOff: null, ...first });
    const inFlight = this.#news$.pipe(
      map((news) => news.inFlight),
      distinctUntilChanged(),
    );
    this.sending$ = combineLatest({ connection: this.#connection$, inFlight });
  }

  report(report: EngineReport): void {
    this.#news$.next({ ...this.#news$.value, ...report });
    this.tell();
  }

  /** What came of a round, for the person's eyes. */
  outcome(outcome: RoundOutcome): void {
    const because = outcome.ok ? null : outcome.because;
    this.#connection$.next(because === 'no connection' ? 'offline' : 'online');
    this.#signedOut$.next(because === 'signed out');
    const mended = outcome.ok && (this.trouble$.value === 'storage lost' || this.trouble$.value === 'update the hub');
    if (because === 'too old') this.trouble$.next('update the hub');
    else if (mended) this.trouble$.next(null);
    this.tell();
  }

  offline(): void {
    this.#connection$.next('offline');
    this.tell();
  }

  /** To the other tabs. */
  tell(): void {
    const [connection, trouble, signedOut] = [this.#connection$.value, this.trouble$.value, this.#signedOut$.value];
    this.#tabs.tell({ type: 'news', news: { report: this.#news$.value, connection, trouble, signedOut } });
  }

  hear({ report, connection, trouble, signedOut }: LeaderNews): void {
    this.#news$.next({ ...this.#news$.value, ...report });
    this.#connection$.next(connection);
    this.trouble$.next(trouble);
    this.#signedOut$.next(signedOut);
  }

  /** The status line: counted from the rows that are unfinished, never guessed. */
  status(unfinished$: Observable<readonly Row[]>, saving$: Observable<Trouble | null>): Observable<SyncStatus> {
    const trouble$ = combineLatest([saving$, this.trouble$]).pipe(map(([saving, trouble]) => saving ?? trouble));
    return combineLatest([unfinished$, this.#news$, this.#connection$, trouble$, this.#signedOut$]).pipe(
      map(([rows, { inFlight: _inFlight, ...news }, connection, trouble, signedOut]) => {
        const needsYou = rows.filter((row) => row.state === 'refused').length;
        return { ...news, connection, waiting: rows.length - needsYou, needsYou, trouble, signedOut };
      }),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
    );
  }
}
