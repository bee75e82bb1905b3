import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type TagKind = 'late' | 'soon' | 'exempt' | 'done' | 'now' | 'next' | 'sealed' | 'wait' | 'needs';

const marks: Record<TagKind, IconName> = {
  late: 'late',
  soon: 'clock',
  exempt: 'exempt',
  done: 'done',
  now: 'now',
  next: 'next',
  sealed: 'sealed',
  wait: 'wait',
  needs: 'needs',
};

/** A state in words; box and mark have a shape of their own for each meaning, colour only repeats it. */
export function Tag({ kind, children }: { kind: TagKind; children: ReactNode }): ReactNode {
  return (
    <span className={`tag ${kind}`}>
      <Icon name={marks[kind]} />
      <span>{children}</span>
    </span>
  );
}
