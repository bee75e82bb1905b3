import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { appealableOf, daysBetween } from '../../../shared/domain/statute/index.ts';
import { assessing, type CaseView } from './case-view.ts';

/** After a year no certificate is waited for any more. */
const daysForCertificate = 365;

/** What the co-ordinator can record about the dates above: an exemption, or the mediation adviser's certificate. */
export function RecordLinks({ view, today }: { view: CaseView; today: string }): ReactNode {
  const appealable = appealableOf(view.body.events);
  const awaitsCertificate =
    appealable !== null &&
    appealable.certificateOn === null &&
    daysBetween(appealable.sentOn, today) <= daysForCertificate;
  const exempts = assessing.includes(view.body.stage);
  if (!exempts && !awaitsCertificate) return null;
  return (
    <p className="no-print row">
      {exempts ? (
        <Link href={`/cases/${view.caseId}/exemption`} className="opener">
          Record an exemption
        </Link>
      ) : null}
      {awaitsCertificate ? (
        <Link href={`/cases/${view.caseId}/decision`} className="opener">
          Record a mediation certificate
        </Link>
      ) : null}
    </p>
  );
}
