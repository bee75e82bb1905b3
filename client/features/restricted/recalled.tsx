import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Recalled as OneRecalled } from '../../../shared/api/breaches.ts';
import { plainText } from '../../../shared/domain/advice/index.ts';
import type { Body } from '../../../shared/domain/documents/index.ts';
import { get } from '../../app/api.ts';
import { dateWords } from '../../ui/dates.ts';
import { Panel } from '../../ui/panel.tsx';
import { Tag } from '../../ui/tag.tsx';
import { recallableWords } from './breach-words.ts';

/** N4: what was recalled in this case, still to be read by its co-ordinator, and marked so. Online: no device holds it. */
export function Recalled({ caseId, offline }: { caseId: string; offline: boolean }): ReactNode {
  const [recalled, setRecalled] = useState<OneRecalled[] | null>(null);
  useEffect(() => {
    if (offline) return;
    void get<{ recalled: OneRecalled[] }>(`/api/cases/${caseId}/recalls`).then((answer) => {
      if (answer.ok) setRecalled(answer.value.recalled);
    });
  }, [caseId, offline]);
  if (offline) return <p className="small muted">What was recalled before shows here when you are online.</p>;
  if (!recalled || recalled.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="recalled-heading">
      <h2 id="recalled-heading">Recalled in this case</h2>
      {recalled.map((one) => (
        <Panel key={one.id} labelledBy={`recalled-${one.id}`}>
          <div className="row between">
            <h3 id={`recalled-${one.id}`}>{recallableWords[one.what]}</h3>
            <Tag kind="needs">Recalled</Tag>
          </div>
          <p>
            {one.recalledBy}, {dateWords(one.recalledOn)}. {one.why}
          </p>
          {one.documents.map(({ id, body }) => (
            <details key={id}>
              <summary>Read what was recalled{body.kind === 'file' ? `: ${body.name}` : ''}</summary>
              <div className="pre-wrap small">{wordsOf(body)}</div>
            </details>
          ))}
          <p>
            <Link href={`/breaches/${one.id}`}>Its place in the breach log</Link>
          </p>
        </Panel>
      ))}
    </section>
  );
}

function wordsOf(body: Body): string {
  if (body.kind === 'advice' || body.kind === 'plan') return plainText(body.text).trim();
  if (body.kind === 'file') return body.alt || `A file that ${body.addedBy.name} had added.`;
  return body.kind === 'letter' ? `${body.title}, to ${body.to.name}.` : '';
}
