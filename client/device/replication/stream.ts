import { type StreamNews, streamSignalSchema } from '../../../shared/sync/protocol.ts';
import { scatteredPause } from '../growing-pause.ts';
import { arrivingNewsSchema } from './arriving.ts';

const pauses = { firstMs: 4000, longestMs: 60_000 };

/** Listens to the server's stream (SYNC-8). `opened` also after every gap, in which news may have been lost. */
export function listen(on: {
  changed(seq: number): void;
  news(news: StreamNews): void;
  opened(): void;
  lost(): void;
}): () => void {
  let source: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const open = () => {
    source = new EventSource('/api/sync/stream');
    source.addEventListener('open', () => {
      failures = 0;
      on.opened();
    });
    source.addEventListener('changed', (event) => {
      const signal = streamSignalSchema.safeParse(parsed((event as MessageEvent<string>).data));
      if (signal.success) on.changed(signal.data.seq);
    });
    source.addEventListener('news', (event) => {
      const news = arrivingNewsSchema.safeParse(parsed((event as MessageEvent<string>).data));
      if (news.success) on.news(news.data as StreamNews);
    });
    source.addEventListener('error', () => {
      on.lost();
      // The browser tries again by itself unless the server refused; then this does, later and later.
      if (source?.readyState !== EventSource.CLOSED) return;
      failures += 1;
      again = setTimeout(open, scatteredPause(failures, pauses));
    });
  };
  open();
  return () => {
    clearTimeout(again);
    source?.close();
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
