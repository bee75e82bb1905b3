import type { ReactNode } from 'react';
import type { OpenedRequest } from '../../../../shared/api/requests.ts';
import { responsibilityWords } from '../../../../shared/domain/requests/form/index.ts';
import { dateWords, momentInFull } from '../../../ui/dates.ts';
import { SummaryList } from '../../../ui/facts.tsx';
import { areaWords } from '../form/words.ts';
import { askerNames, basisNames, sourceNames } from './tray-words.ts';

/** What is shown of a request: read online from the tray, or from the case on this device. */
export interface ShownRequest extends Pick<OpenedRequest, 'reference' | 'request'> {
  /** How each photo or file is shown. */
  files: ReactNode[];
}

/** R4, R5: a request as it was sent, with who entered what. Nobody changes it. */
export function RequestView({ opened }: { opened: ShownRequest }): ReactNode {
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
    ...request.people
      .filter(({ name }) => name.trim() !== '')
      .map((person, index) => ({
        label: index === 0 ? 'Family' : `Parent or carer ${index + 1}`,
        value: lines([
          person.name,
          person.relation,
          capitalised(responsibilityWords(request, person)),
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
    ...(opened.files.length > 0 ? [{ label: 'Photos and files', value: opened.files }] : []),
  ];
  return <SummaryList rows={rows} />;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const lines = (parts: readonly (string | null)[]): ReactNode =>
  parts.filter(Boolean).map((part) => <div key={part}>{part}</div>);

const said = (words: string, by: string): ReactNode => (
  <>
    <div className="typed">{words}</div>
    {by ? <div className="small muted">{by}</div> : null}
  </>
);

function received({ request }: ShownRequest): ReactNode {
  const by = request.recordedBy ? `, entered by ${request.recordedBy.name}` : '';
  return lines([
    request.receivedOn && dateWords(request.receivedOn),
    `${sourceNames[request.source]}${by}`,
    request.sentAt && request.source !== 'public form' ? `In the hub since ${momentInFull(request.sentAt)}` : null,
  ]);
}

/** The photos and files of a request that was opened online. */
export const filesOnline = ({ files }: Pick<OpenedRequest, 'files'>): ReactNode[] =>
  files.map(({ id, name, type, alt, here }) => (
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
