import type { ReactNode } from 'react';
import type { AuthorityRecord } from '../../../shared/domain/documents/index.ts';
import { type HealthAgreement, healthAgreement } from '../../../shared/domain/records/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { Banner } from '../../ui/banner.tsx';
import { dateWords } from '../../ui/dates.ts';
import { agreementWords } from './agreement-words.ts';
import { GroupHead } from './group-head.tsx';
import { heldOf, heldState } from './held.ts';
import { filesOf, RecordList, type RecordRow } from './record-list.tsx';
import { authorityWords } from './words.ts';

interface CostsSectionProps {
  caseId: string;
  documents: readonly LocalDocument[];
}

const groups: readonly { type: AuthorityRecord['type']; title: string; record: string }[] = [
  { type: 'panel', title: 'Panels', record: 'Record what a panel advised' },
  { type: 'health agreement', title: 'Health commissioner', record: 'Record that they were asked' },
  { type: 'placement', title: 'Placement and cost', record: 'Record a placement' },
  { type: 'personal budget', title: 'Personal budget', record: 'Record a personal budget' },
];

/** Panels, the commissioner's agreement to section G, placements and budgets (N8): the authority's alone. */
export default function CostsSection({ caseId, documents }: CostsSectionProps): ReactNode {
  const files = filesOf(documents);
  const agreement = agreementWords[standing(documents, caseId)];
  return (
    <section className="stack" aria-labelledby="costs-heading">
      <h2 id="costs-heading">Panel and costs</h2>
      <p>Only who runs this case reads this. It is in nobody else’s case, letter or download.</p>
      {agreement ? (
        <Banner kind={agreement.kind}>
          <p>{agreement.words}</p>
        </Banner>
      ) : null}
      {groups.map(({ type, title, record }) => {
        const { current, former } = rowsOf(documents, type, caseId);
        const id = `costs-${type.replace(' ', '-')}`;
        return (
          <section key={type} className="stack-2" aria-labelledby={id}>
            <GroupHead
              id={id}
              title={title}
              record={{ label: record, href: `/cases/${caseId}/record/${type.replace(' ', '-')}` }}
            />
            {current.length > 0 ? (
              <RecordList rows={current} label={title} files={files} />
            ) : (
              <p className="small muted">Nothing is recorded.</p>
            )}
            {former.length > 0 ? (
              <details>
                <summary>Corrected ({former.length})</summary>
                <RecordList rows={former} label={`${title}: corrected`} files={files} />
              </details>
            ) : null}
          </section>
        );
      })}
    </section>
  );
}

function rowsOf(documents: readonly LocalDocument[], type: AuthorityRecord['type'], caseId: string) {
  const all = heldOf(documents, 'authority-record').filter(({ body }) => body.record.type === type);
  const rows = all
    .toSorted((one, other) => other.body.recordedOn.localeCompare(one.body.recordedOn))
    .map((document): RecordRow => {
      const { record } = document.body;
      const correction = all.find((one) => one.body.replaces?.recordId === document.id);
      const over = correction ? `Corrected on ${dateWords(correction.body.recordedOn)}.` : null;
      const base = `/cases/${caseId}/record`;
      const awaited = record.type === 'health agreement' && record.answer === null;
      const answer = { href: `${base}/answer/${document.id}`, label: 'Record their answer' };
      const correct = { href: `${base}/${type.replace(' ', '-')}/${document.id}`, label: 'Correct' };
      const actions = over ? [] : [...(awaited ? [answer] : []), ...(type === 'health agreement' ? [] : [correct])];
      return { document, words: authorityWords(record), over, actions };
    });
  return { current: rows.filter(({ over }) => over === null), former: rows.filter(({ over }) => over !== null) };
}

/** Where the commissioner's agreement to section G stands, as it is written now. */
function standing(documents: readonly LocalDocument[], caseId: string): HealthAgreement {
  const text = heldOf(documents, 'plan-draft')[0]?.body.text;
  return text ? healthAgreement(heldState(documents, caseId), text) : 'not needed';
}
