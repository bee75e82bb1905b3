import type { ReactNode } from 'react';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { SummaryList } from '../../ui/facts.tsx';
import { Tag, type TagKind } from '../../ui/tag.tsx';
import { type CaseView, calledName } from '../cases/index.ts';
import { GroupHead } from './group-head.tsx';
import { filesOf, RecordList } from './record-list.tsx';
import { consentLines, holderWords, rightGroups, rightsIn, rowsOf, unrecorded } from './rights-view.ts';
import { matterWords } from './words.ts';

interface RightsSectionProps {
  view: CaseView;
  documents: readonly LocalDocument[];
  manages: boolean;
}

/**
 * Who makes the decisions, what was agreed, and who may act for whom (N3). Who runs the case records it here; everybody else
 * reads what is recorded about themselves.
 */
export function RightsSection({ view, documents, manages }: RightsSectionProps): ReactNode {
  const today = useDevice().today();
  const { caseId } = view;
  const records = rightsIn(documents, caseId);
  const groups = rightGroups
    .map((group) => ({ ...group, rows: rowsOf(documents, group.type, { caseId, today, manages }) }))
    .filter(({ rows }) => manages || rows.current.length + rows.former.length > 0);
  const files = filesOf(documents);
  return (
    <section className="stack" aria-labelledby="rights-heading">
      <h2 id="rights-heading">Rights and consent</h2>
      <Banner icon="people">
        {holderWords(view, records, today, calledName(view.body))
          .filter(Boolean)
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
      </Banner>
      {manages ? null : <p>What is recorded here about you. Only you and the SEND team see it.</p>}
      {manages ? <Missing words={unrecorded(view, records, today)} /> : null}
      {manages ? <ConsentNow lines={consentLines(records, today)} /> : null}
      {groups.map(({ type, title, record, rows }) => (
        <section key={type} className="stack-2" aria-labelledby={`rights-${type}`}>
          <GroupHead
            id={`rights-${type}`}
            title={title}
            record={manages ? { label: record, href: `/cases/${caseId}/record/${type}` } : null}
          />
          {rows.current.length > 0 ? (
            <RecordList rows={rows.current} label={title} files={files} />
          ) : (
            <p className="small muted">Nothing is recorded{rows.former.length > 0 ? ' that still holds' : ''}.</p>
          )}
          {rows.former.length > 0 ? (
            <details>
              <summary>Over or corrected ({rows.former.length})</summary>
              <RecordList rows={rows.former} label={`${title}: over or corrected`} files={files} />
            </details>
          ) : null}
        </section>
      ))}
    </section>
  );
}

const Missing = ({ words }: { words: readonly string[] }): ReactNode =>
  words.length === 0 ? null : (
    <Banner kind="soon">
      {words.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Banner>
  );

const tagOf: Record<ReturnType<typeof consentLines>[number]['state'], { kind: TagKind; words: string }> = {
  given: { kind: 'done', words: 'Agreed' },
  refused: { kind: 'needs', words: 'Not agreed' },
  withdrawn: { kind: 'needs', words: 'Withdrawn' },
  over: { kind: 'soon', words: 'Its time is over' },
  'not recorded': { kind: 'wait', words: 'Not recorded' },
};

const ConsentNow = ({ lines }: { lines: ReturnType<typeof consentLines> }): ReactNode => (
  <SummaryList
    rows={lines.map(({ matter, state, means }) => ({
      label: matterWords[matter],
      value: (
        <div className="stack-2">
          <Tag kind={tagOf[state].kind}>{tagOf[state].words}</Tag>
          <p className="small">{means}</p>
        </div>
      ),
    }))}
  />
);
