import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { SameChild } from '../../../../shared/api/requests.ts';
import { Banner } from '../../../ui/banner.tsx';
import { dateWords } from '../../../ui/dates.ts';
import { likenessWords } from './tray-words.ts';

/** R6: who may be the same child, the surest first. */
export function SameChildWarning({ found }: { found: readonly SameChild[] }): ReactNode {
  if (found.length === 0) return null;
  return (
    <Banner kind="soon">
      <p>
        <b>{found.length === 1 ? 'This may be a child we know.' : `${found.length} records may be of this child.`}</b>{' '}
        Look before you register.
      </p>
      <ul aria-label="May be the same child">
        {found.map((one) => (
          <li key={one.caseId}>
            <Link href={`/${one.isCase ? 'cases' : 'requests'}/${one.caseId}`}>
              {one.childName}, {one.ref}
            </Link>
            {one.birthDate ? `, born ${dateWords(one.birthDate)}` : ''}
            <span className="muted">
              {' '}
              · {likenessWords[one.likeness]} · {one.isCase ? one.stage : 'another request'}
              {one.coordinatorName ? ` · ${one.coordinatorName}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
