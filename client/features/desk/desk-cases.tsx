import { type ReactNode, useState } from 'react';
import type { DeskSort } from '../../../shared/domain/desk/index.ts';
import { Button } from '../../ui/button.tsx';
import { AllocateCases } from './allocate-cases.tsx';
import { type DeskLine, idOfLine } from './desk-lines.ts';
import { DeskPreview } from './desk-preview.tsx';
import { DeskTable } from './desk-table.tsx';
import { tally } from './desk-words.ts';
import { useChoice } from './use-choice.ts';

export interface DeskCasesProps {
  caption: string;
  /** What is shown; never empty. */
  lines: readonly DeskLine[];
  today: string;
  whose: string | null;
  sort: DeskSort;
  changeSort: (sort: DeskSort) => void;
  /** Called once cases were allocated, for a list that is read from the hub. */
  allocated?: () => void;
}

/** Cases with what is done about them: preview of the one that keys have come to, and allocation of those that are chosen. */
export function DeskCases({ lines, today, allocated, ...table }: DeskCasesProps): ReactNode {
  const [at, setAt] = useState<string | null>(null);
  const { picked, clear, ...choice } = useChoice(lines, idOfLine);
  const [allocating, setAllocating] = useState<readonly DeskLine[] | null>(null);
  const pointed = lines.find(({ caseId }) => caseId === at) ?? lines[0];
  return (
    <div className="tray-cols">
      <div>
        <div className="row between tray-tally">
          <p className="small muted" role="status">
            {tally(lines)}
            {picked.length > 0 ? `. ${picked.length} chosen` : ''}
          </p>
          {picked.length > 0 && !allocating ? (
            <Button kind="second" icon="people" onClick={() => setAllocating(picked)}>
              {`Allocate ${picked.length} ${picked.length === 1 ? 'case' : 'cases'}`}
            </Button>
          ) : null}
        </div>
        <DeskTable
          {...table}
          lines={lines}
          today={today}
          choice={choice}
          open={pointed?.caseId ?? null}
          point={setAt}
        />
      </div>
      {allocating ? (
        <div className="desk-side">
          <AllocateCases
            key={allocating.map(idOfLine).join()}
            lines={allocating}
            done={() => {
              clear();
              allocated?.();
            }}
            close={() => setAllocating(null)}
          />
        </div>
      ) : pointed ? (
        <DeskPreview line={pointed} today={today} />
      ) : null}
    </div>
  );
}
