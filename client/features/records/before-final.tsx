import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CaseParts } from '../../../shared/domain/access/index.ts';
import type { RichTextNode } from '../../../shared/domain/documents/index.ts';
import { healthAgreement } from '../../../shared/domain/records/index.ts';
import { rightsOf } from '../../../shared/domain/rights/index.ts';
import { Banner } from '../../ui/banner.tsx';
import { agreementWords } from './agreement-words.ts';
import { audienceWords } from './words.ts';

/**
 * What to know before the final plan goes: whether the commissioner has agreed to its section G (N8), and for whom it opens
 * besides those who are listed, by recorded consent or on a ground of regulation 17.
 */
export function BeforeFinal(props: { parts: CaseParts; caseId: string; text: RichTextNode }): ReactNode {
  const { parts, caseId, text } = props;
  const agreement = agreementWords[healthAgreement(parts.state, text)];
  const consents = rightsOf(parts.rights, 'consent')
    .filter(({ body: { ended, record } }) => ended === null && record.answer === 'given')
    .filter(({ body }) => body.record.matter === 'share the plan');
  const disclosures = rightsOf(parts.rights, 'disclosure').filter(({ body }) => body.ended === null);
  const names = [...new Set([...consents, ...disclosures].map(({ body }) => audienceWords(body.record.to)))];
  return (
    <>
      {agreement ? (
        <Banner kind={agreement.kind}>
          <p>{agreement.words}</p>
          {agreement.kind === 'soon' ? (
            <p>
              <Link href={`/cases/${caseId}/costs`}>Go to Panel and costs</Link>
            </p>
          ) : null}
        </Banner>
      ) : null}
      <p className="small">
        {names.length > 0
          ? `It also opens, while they have access to the case, for: ${names.join(', ')}. `
          : 'Advisers with access to the case do not read it: no consent to share it is recorded. '}
        <Link href={`/cases/${caseId}/rights`}>Rights and consent</Link>
      </p>
    </>
  );
}
