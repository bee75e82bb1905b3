import type { CaseEvent, Kind } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { dateWords, dayOf } from '../../ui/dates.ts';
import { recordHistory } from '../records/index.ts';

export interface HistoryEntry {
  id: string;
  on: string;
  words: string;
}

/** What has happened in a case, newest first, from the documents that this person may see. */
export function caseHistory(documents: readonly LocalDocument[]): HistoryEntry[] {
  const entries = documents.flatMap((document) => entriesOf(document));
  return entries.sort((a, b) => b.on.localeCompare(a.on) || a.words.localeCompare(b.words, 'en-GB'));
}

const eventWords: Record<string, string> = {
  'request received': 'The request for an assessment was received',
  'family told of request': 'The family was told that the request was received',
  'decided to assess': 'The authority decided to assess',
  'decided not to assess': 'The authority decided not to assess',
  'decided no plan': 'The authority decided not to issue a plan',
  'decided to issue a plan': 'The authority decided to issue a plan',
  'mediation certificate issued': 'The mediation adviser issued a certificate to the family',
  'draft plan served': 'The draft plan was sent to the family',
  'final plan issued': 'The final plan was issued',
  'plan amended': 'The plan was amended',
  'review meeting held': 'The review meeting was held',
  'review decided': 'The decision after the review was sent',
  'request withdrawn': 'The request was withdrawn',
  'plan ceased': 'The plan ended',
};

/** What happened, who decided it and why, when that was recorded with it. */
function wordsOfEvent({ type, decidedBy, grounds, recorded, corrected }: CaseEvent): string {
  const by = decidedBy ? ` (${decidedBy})` : '';
  const entered = recorded ? ` Recorded by ${recorded.by.name} on ${dateWords(recorded.on)}.` : '';
  const struck = corrected ? 'Corrected later: ' : '';
  return `${struck}${eventWords[type]}${by}${grounds || entered ? '.' : ''}${grounds ? ` ${grounds}` : ''}${entered}`;
}
const correctionWords = (type: CaseEvent['type'], { by, reason }: NonNullable<CaseEvent['corrected']>): string =>
  `${by.name} corrected what was recorded (${eventWords[type] ?? type}). It counts no more. ${reason}`;
const namesOf = (people: readonly { name: string }[]): string =>
  new Intl.ListFormat('en-GB').format(people.map(({ name }) => name));

const recalledWords = { advice: 'advice', file: 'a file', letter: 'a letter', plan: 'a plan' } as const;

function entriesOf(document: LocalDocument): HistoryEntry[] {
  const entry = (key: string, on: string, words: string): HistoryEntry => ({ id: `${document.id}-${key}`, on, words });
  const body = document.body as Extract<LocalDocument<Kind>['body'], { kind: Kind }>;
  switch (body.kind) {
    case 'case':
      return [
        ...body.events.flatMap((event, index) =>
          eventWords[event.type] ? [entry(String(index), event.on, wordsOfEvent(event))] : [],
        ),
        ...(body.allocations ?? []).map(({ on, by, from, to }, place) =>
          entry(
            `coordinator-${place}`,
            on,
            `${by.name} allocated the case to ${to.name}${from ? `; before, ${from.name} co-ordinated it` : ''}`,
          ),
        ),
        ...body.events.flatMap(({ type, corrected }, index) =>
          corrected ? [entry(`corrected-${index}`, corrected.on, correctionWords(type, corrected))] : [],
        ),
        ...body.exemptions.flatMap(({ step, reason, recordedOn, recordedBy, withdrawn }, place) => [
          entry(`exempt-${place}`, recordedOn, `${recordedBy.name} recorded an exemption (${step}). ${reason}`),
          ...(withdrawn
            ? [
                entry(
                  `taken-back-${place}`,
                  withdrawn.on,
                  `${withdrawn.by.name} took an exemption back (${step}). ${withdrawn.reason}`,
                ),
              ]
            : []),
        ]),
      ];
    case 'grant': {
      const given = entry('given', body.grantedOn, `${body.to.name} was given access by ${body.grantedBy.name}`);
      if (!body.ended) return [given];
      return [given, entry('ended', body.ended.on, `Access of ${body.to.name} ended. ${body.ended.reason}`)];
    }
    case 'advice-request': {
      const asked = entry(
        'asked',
        body.askedOn,
        `${body.askedBy.name} asked ${body.to.name} for advice (${body.service})`,
      );
      const allocated = (body.allocations ?? []).map(({ on, by, to }, index) =>
        entry(`allocated-${index}`, on, `${by.name} allocated the request (${body.service}) to ${namesOf(to)}`),
      );
      const reminded = (body.reminders ?? []).map(({ on, why, to }, index) =>
        entry(
          `reminded-${index}`,
          on,
          why === 'overdue'
            ? `${namesOf(to)} reminded: the advice (${body.service}) is overdue`
            : `${namesOf(to)} reminded of the advice (${body.service}) after four weeks`,
        ),
      );
      return [asked, ...allocated, ...reminded];
    }
    case 'advice': {
      const what =
        body.version === 1
          ? `sent advice (${body.service})`
          : `corrected the advice (${body.service}): ${body.whatChanged ?? ''}`;
      return [entry('sent', dayOf(body.submittedAt), `${body.submittedBy.name} ${what}`)];
    }
    case 'recall':
      return [
        entry(
          'recalled',
          body.recalledOn,
          `${body.recalledBy.name} recalled ${recalledWords[body.documentKind]}. ${body.why}`,
        ),
      ];
    case 'mail-stop': {
      const why = body.why === 'the child has died' ? 'The child has died. ' : '';
      const stopped = entry(
        'stopped',
        body.stoppedOn,
        `${body.stoppedBy.name} stopped all automatic mail. ${why}${body.reason}`,
      );
      if (!body.resumed) return [stopped];
      const { on, by, reason } = body.resumed;
      return [stopped, entry('resumed', on, `${by.name} let automatic mail go again. ${reason}`)];
    }
    case 'letter':
      return [
        entry('made', body.producedOn, `${body.producedBy.name} sent a letter to ${body.to.name}: ${body.title}`),
      ];
    case 'rights-record':
    case 'authority-record':
      return recordHistory(body).map(({ key, on, words }) => entry(key, on, words));
    default:
      return [];
  }
}
