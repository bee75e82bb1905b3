import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../ui/icon.tsx';

/** The heading of a group of records, with the way to add one. */
export const GroupHead = (props: {
  id: string;
  title: string;
  record: { label: string; href: string } | null;
}): ReactNode => (
  <div className="row between">
    <h3 id={props.id}>{props.title}</h3>
    {props.record ? (
      <Link href={props.record.href} className="opener no-print">
        <Icon name="plus" /> {props.record.label}
      </Link>
    ) : null}
  </div>
);
