import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type BannerKind = 'info' | 'done' | 'soon' | 'late';
const marks: Record<BannerKind, IconName> = { info: 'info', done: 'done', soon: 'clock', late: 'needs' };

export interface BannerProps {
  kind?: BannerKind;
  icon?: IconName;
  /** 'polite' has it read out when it appears. */
  say?: 'polite' | 'now';
  children: ReactNode;
}

/** What happened and what comes next; the first words in bold. */
export function Banner({ kind = 'info', icon, say, children }: BannerProps): ReactNode {
  const role = say === 'now' ? 'alert' : say === 'polite' ? 'status' : undefined;
  return (
    <div className={kind === 'info' ? 'banner' : `banner ${kind}`} role={role}>
      <Icon name={icon ?? marks[kind]} />
      <div className="stack-2">{children}</div>
    </div>
  );
}
