import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OpenedRequest, SameChild } from '../../../../shared/api/requests.ts';
import { Banner } from '../../../ui/banner.tsx';
import { dateWords, momentInFull } from '../../../ui/dates.ts';
import { SummaryList } from '../../../ui/facts.tsx';
import { areaWords } from '../form/words.ts';
import { askerNames, basisNames, likenessWords, sourceNames } from './tray-words.ts';

/** R4, R5: a request as it was sent, with who entered what. */
export function RequestView({ opened }: { opened: OpenedRequest }): ReactNode {
  const { request } = opened;
  const { child, askedBy } = request;
  const rows = [
    { label: 'Reference', value: opened.reference },
    { label: 'Received', value: received(opened) },
    { label: 'Who asks', value: request.asker ? askerNames[request.asker] : '' },
    ...(askedBy.name
      ? [{ label: 'Their details', value: lines([askedBy.name, askedBy.role, askedBy.phone, askedBy.email]) }]
      : []),
    { label: 'Day 0 rests on', value: basisNames[request.basis ?? 'request'] ?? '' },
    {
      label: 'Child',
      value: lines([
        `${child.firstName} ${child.lastName}`,
        child.birthDate && `Born ${dateWords(child.birthDate)}`,
        child.setting,
        child.upn && `UPN ${child.upn}`,
        child.nhsNumber && `NHS number ${child.nhsNumber}`,
      ]),
    },
    ...request.people.map((person, index) => ({
      label: index === 0 ? 'Family' : `Parent or carer ${index + 1}`,
      value: lines([
        person.name,
        person.relation,
        person.parentalResponsibility ? 'Has parental responsibility' : null,
        person.phone,
        person.email,
        person.address,
      ]),
    })),
    ...request.needs.map((need) => ({
      label: areaWords[need.area].label,
      value: said(need.words, need.by && `Entered by ${need.by}`),
    })),
    ...request.views.map((view) => ({
      label: `Views of ${view.whose}`,
      value: said(view.words, view.typedBy === view.whose ? '' : `Typed by ${view.typedBy}`),
    })),
    { label: 'May we ask others?', value: request.agreements.mayShare ? 'Yes' : 'Not yet: talk to the family first' },
    ...(opened.files.length > 0 ? [{ label: 'Photos and files', value: <Files opened={opened} /> }] : []),
  ];
  return <SummaryList rows={rows} />;
}

const lines = (parts: readonly (string | null)[]): ReactNode =>
  parts.filter(Boolean).map((part) => <div key={part}>{part}</div>);

const said = (words: string, by: string): ReactNode => (
  <>
    <div className="typed">{words}</div>
    {by ? <div className="small muted">{by}</div> : null}
  </>
);

function received({ request }: OpenedRequest): ReactNode {
  const by = request.recordedBy ? `, entered by ${request.recordedBy.name}` : '';
  return lines([
    request.receivedOn && dateWords(request.receivedOn),
    `${sourceNames[request.source]}${by}`,
    request.sentAt && request.source !== 'public form' ? `In the hub since ${momentInFull(request.sentAt)}` : null,
  ]);
}

function Files({ opened }: { opened: OpenedRequest }): ReactNode {
  return opened.files.map(({ id, name, type, alt, here }) => (
    <div key={id} className="stack-2">
      {here && type.startsWith('image/') ? (
        <img className="request-photo" src={`/api/files/${id}`} alt={alt || `Photo ‘${name}’`} />
      ) : null}
      {here ? (
        <a href={`/api/files/${id}`} target="_blank" rel="noreferrer">
          {alt || name} (opens in a new tab)
        </a>
      ) : (
        <span className="muted">{alt || name}: still on its way</span>
      )}
    </div>
  ));
}

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
