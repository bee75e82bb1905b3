import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { LocalDocument } from '../../device/port.ts';
import { useFileUrl } from '../../device/use-file-url.ts';
import { dateWords } from '../../ui/dates.ts';
import { MarkedList } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { heldOf } from './held.ts';
import type { RecordWords } from './words.ts';

type Recorded = LocalDocument<'rights-record'> | LocalDocument<'authority-record'>;

/** One record with how it stands. */
export interface RecordRow {
  document: Recorded;
  words: RecordWords;
  /** How it ended: 'Withdrawn on 5 January 2027: …'; null while it counts. */
  over: string | null;
  /** What who runs the case can do about it. */
  actions: readonly { href: string; label: string }[];
}

/** Records in a list, each with its evidence and who recorded it. */
export function RecordList({
  rows,
  label,
  files,
}: {
  rows: readonly RecordRow[];
  label: string;
  files: Files;
}): ReactNode {
  return (
    <MarkedList
      label={label}
      rows={rows.map(({ document: { id, body, piece }, words, over, actions }) => ({
        id,
        icon: over ? 'file' : 'done',
        title: words.title,
        about: (
          <div className="stack-2">
            {words.about.filter(Boolean).map((line) => (
              <p key={line} className="pre-wrap">
                {line}
              </p>
            ))}
            <p>
              {body.evidence.note ? `Shown by: ${body.evidence.note}. ` : ''}
              <EvidenceFile fileId={body.evidence.fileId} files={files} />
              Recorded by {body.recordedBy.name} on {dateWords(body.recordedOn)}.
            </p>
            {body.replaces ? <p>Corrects an earlier record: {body.replaces.why}</p> : null}
            {over ? <p>{over}</p> : null}
            {actions.length > 0 ? (
              <p className="row no-print">
                {actions.map((action) => (
                  <Link key={action.href} href={action.href} className="opener">
                    {action.label}
                    <span className="unseen">: {words.title}</span>
                  </Link>
                ))}
              </p>
            ) : null}
          </div>
        ),
        end: piece.state === 'received' ? null : <Tag kind="wait">{piece.state}</Tag>,
      }))}
    />
  );
}

export type Files = ReadonlyMap<string, string>;

function EvidenceFile({ fileId, files }: { fileId: string | null; files: Files }): ReactNode {
  const url = useFileUrl(fileId);
  const name = fileId === null ? null : (files.get(fileId) ?? 'A file');
  if (name === null) return null;
  return url ? (
    <>
      <a href={url} download={name}>
        {name}
      </a>
      .{' '}
    </>
  ) : (
    <>{name} (not on this device yet). </>
  );
}

export const filesOf = (documents: readonly LocalDocument[]): Files =>
  new Map(heldOf(documents, 'file').map(({ id, body }) => [id, body.name]));
