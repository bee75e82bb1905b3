import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon, type IconName } from './icon.tsx';
import { Tag, type TagKind } from './tag.tsx';

export interface ListRow {
  id: string;
  icon?: IconName;
  title: ReactNode;
  /** The quiet line under it. */
  about?: ReactNode;
  /** A tag or a button at its end. */
  end?: ReactNode;
}

/** Things with a mark, a bold line and a quiet one: advice, files, what waits, recent changes. */
export function MarkedList({ rows, label }: { rows: readonly ListRow[]; label?: string }): ReactNode {
  return (
    <ul className="list" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id}>
          {row.icon ? <Icon name={row.icon} /> : null}
          <div>
            <b>{row.title}</b>
            {row.about ? <div className="small muted">{row.about}</div> : null}
          </div>
          {row.end ? <div className="end">{row.end}</div> : null}
        </li>
      ))}
    </ul>
  );
}

export interface Task {
  href: string;
  title: string;
  about?: ReactNode;
  tag: { kind: TagKind; words: string };
}

/** A task list: each line is one thing to do with its state; the whole line is the target. */
export function TaskList({ tasks, label }: { tasks: readonly Task[]; label?: string }): ReactNode {
  return (
    <ul className="list tasks" aria-label={label}>
      {tasks.map((task) => (
        <li key={task.href}>
          <Link href={task.href} className="tile">
            <span>
              <b>{task.title}</b>
              {task.about ? <span className="small muted about">{task.about}</span> : null}
            </span>
            <Tag kind={task.tag.kind}>{task.tag.words}</Tag>
          </Link>
        </li>
      ))}
    </ul>
  );
}
