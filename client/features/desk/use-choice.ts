import { useCallback, useMemo, useState } from 'react';
import type { TrayChoice } from '../../ui/tray/tray-table.tsx';

/** Rows chosen in a tray. What a filter hides is chosen no more: nothing is done to what cannot be seen. */
export function useChoice<Row>(rows: readonly Row[], idOf: (row: Row) => string) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const choose = useCallback<TrayChoice['choose']>((ids, isChosen) => {
    setMarked((before) => {
      const next = new Set(before);
      for (const id of ids)
        if (isChosen) next.add(id);
        else next.delete(id);
      return next;
    });
  }, []);
  const picked = useMemo(() => rows.filter((row) => marked.has(idOf(row))), [rows, marked, idOf]);
  const clear = useCallback(() => setMarked(new Set()), []);
  return { chosen: marked, choose, picked, clear };
}
