import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { type CaseView, mayManage } from '../cases/index.ts';

/** A way to the co-ordinator alone (N2); for the co-ordinator, what to do when a case is sensitive (N9). */
export function SensitivePanel({ view, actor }: { view: CaseView; actor: Actor }): ReactNode {
  const manages = mayManage(view.body, actor);
  const told = view.confidences.filter(({ body }) => body.state === 'sent').length;
  return (
    <section className="no-print" aria-labelledby="sensitive-heading">
      <h2 id="sensitive-heading">{manages ? 'When a case is sensitive' : 'Not for everybody?'}</h2>
      <div className="stack-2 small after-heading">
        <p>
          <Link href={`/cases/${view.caseId}/co-ordinator`}>
            {manages
              ? `Told in confidence${told > 0 ? ` (${told})` : ''}`
              : 'Tell the co-ordinator something in confidence'}
          </Link>
        </p>
        {manages ? (
          <>
            <p>
              <Link href={`/cases/${view.caseId}/mail`}>
                {view.quiet ? 'Automatic mail is stopped' : 'Stop automatic mail'}
              </Link>
            </p>
            <p>
              <Link href={`/cases/${view.caseId}/recall`}>Recall something sent by mistake</Link>
            </p>
            <p>
              <Link href="/breaches">Breach log of the authority</Link>
            </p>
          </>
        ) : null}
      </div>
    </section>
  );
}

/** N2: beside what is written for everybody with access. */
export function ConfidenceLink({ caseId }: { caseId: string }): ReactNode {
  return (
    <p className="small no-print">
      Not for everybody who reads this?{' '}
      <Link href={`/cases/${caseId}/co-ordinator`} className="opener">
        Tell the co-ordinator something in confidence
      </Link>
    </p>
  );
}
