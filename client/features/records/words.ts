import type {
  Audience,
  AuthorityRecord,
  AuthorityRecordOf,
  RightOf,
  RightsRecord,
} from '../../../shared/domain/documents/index.ts';
import { yearlyPence } from '../../../shared/domain/records/index.ts';
import { dateWords } from '../../ui/dates.ts';

/** What a record says, in a line, and what belongs to it. */
export interface RecordWords {
  title: string;
  about: string[];
}

export const audienceWords = (audience: Audience): string =>
  audience.type === 'everybody asked' ? 'everybody who is asked for advice' : audience.name;

const until = (day: string | null): string => (day ? ` until ${dateWords(day)}` : '');
const span = (from: string, to: string | null): string => `From ${dateWords(from)}${until(to)}.`;
const start = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const matterWords: Record<RightOf<'consent'>['matter'], string> = {
  'seek advice': 'Ask for advice',
  'share advice': 'Share the advice',
  'share the plan': 'Share the plan',
};

export const sourceWords: Record<RightOf<'responsibility'>['source'], string> = {
  mother: 'mother',
  'married to the mother': 'married to the mother',
  'on the birth certificate': 'named on the birth certificate',
  agreement: 'parental responsibility agreement',
  'court order': 'court order',
  adoption: 'adoption order',
  'special guardianship': 'special guardianship order',
  'guardian by will': 'guardian appointed by will',
  'care order': 'care order, shared with the authority',
};

export const groundWords: Record<RightOf<'disclosure'>['ground'], string> = {
  'in the interests of the child or young person': 'Necessary in the interests of the child or young person',
  'named in the plan': 'The setting that the final plan names',
  appeal: 'For an appeal to the tribunal',
  'court order or criminal proceedings': 'Court order, or criminal proceedings',
  ombudsman: 'For an investigation by the ombudsman',
  'Secretary of State': 'For the Secretary of State',
  'social care duties': 'For social care’s duties to the child or young person',
  inspection: 'For an inspection',
  'youth justice': 'For youth justice',
};

function consentWords({ by, as, answer, matter, to, on, how, until: last }: RightOf<'consent'>): RecordWords {
  const said = answer === 'given' ? 'agreed' : 'did not agree';
  const what = {
    'seek advice': to.type === 'everybody asked' ? 'that advice is asked for' : `that ${to.name} is asked for advice`,
    'share advice': `that the advice is shared with ${audienceWords(to)}`,
    'share the plan': `that the plan is shared with ${audienceWords(to)}`,
  };
  return {
    title: `${by.name} ${said} ${what[matter]}`,
    about: [
      `On ${dateWords(on)}, ${how}, as ${as === 'representative' ? 'who decides for the young person' : as}.`,
      last ? `For a time:${until(last)}.` : '',
    ],
  };
}

/** What a record about consent and rights says. */
export function rightWords(record: RightsRecord): RecordWords {
  switch (record.type) {
    case 'consent':
      return consentWords(record);
    case 'responsibility':
      return {
        title: `${record.holder.name} has parental responsibility`,
        about: [
          `${start(sourceWords[record.source])}. ${span(record.from, record.until)}`,
          record.limits ? `Limited by an order: ${record.limits}` : '',
        ],
      };
    case 'advocate':
      return {
        title: `${record.advocate.name} may act for ${record.actsFor.name}${until(record.until)}`,
        about: [`May ${record.scope.join(', ')}. ${span(record.from, record.until)}`],
      };
    case 'capacity': {
      const { representative } = record;
      return {
        title: `The young person ${record.outcome}: ${record.matter}`,
        about: [
          `${record.question} Assessed by ${record.assessedBy} on ${dateWords(record.on)}.`,
          representative ? `${representative.who.name} decides instead (${representative.as}).` : '',
        ],
      };
    }
    case 'disclosure':
      return {
        title: `The plan is disclosed to ${audienceWords(record.to)} without consent`,
        about: [`${groundWords[record.ground]}. ${record.reason} Decided on ${dateWords(record.on)}.`],
      };
  }
}

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
/** '£16,150.00' */
export const money = (pence: number): string => pounds.format(pence / 100);

function fundingWords({ funding }: AuthorityRecordOf<'placement'>): string {
  const shares = [
    [funding.education, 'education'],
    [funding.health, 'health'],
    [funding.socialCare, 'social care'],
  ] as const;
  return shares
    .filter(([share]) => share > 0)
    .map(([share, who]) => `${who} ${share}%`)
    .join(', ');
}

/** What a record of the authority's own says. */
export function authorityWords(record: AuthorityRecord): RecordWords {
  switch (record.type) {
    case 'panel':
      return {
        title: `${record.panel}: ${record.outcome}`,
        about: [
          `On ${dateWords(record.on)}, about: ${record.advises}. Asked: ${record.question}`,
          `Reasons: ${record.reasons}`,
          record.members ? `Members: ${record.members}` : '',
        ],
      };
    case 'health agreement':
      return {
        title: `${record.commissioner}: ${answerWords(record)}`,
        about: [
          `Asked on ${dateWords(record.askedOn)}${record.draftVersion ? ` on draft ${record.draftVersion} of the plan` : ''}.`,
          record.answer ? `${record.answer.by}, ${dateWords(record.answer.on)}. ${record.answer.note}` : '',
        ],
      };
    case 'placement':
      return {
        title: `${record.setting.name}, ${record.placementType}${record.residential ? ', residential' : ''}`,
        about: [
          `${span(record.from, record.until)} Agreed by ${record.agreedBy}.`,
          `${money(yearlyPence(record))} a year${record.cost.per === 'week' ? ` (${money(record.cost.pence)} a week for ${record.cost.weeks} weeks)` : ''}: ${fundingWords(record)}.`,
        ],
      };
    case 'personal budget':
      return {
        title: `Personal budget of ${money(record.pence)} a year`,
        about: [
          `${money(record.directPaymentPence)} of it as direct payment. For: ${record.outcomes}`,
          `${span(record.from, record.until)} Agreed by ${record.agreedBy}.`,
        ],
      };
  }
}

function answerWords({ answer }: AuthorityRecordOf<'health agreement'>): string {
  if (!answer) return 'asked to agree to section G, no answer yet';
  return answer.agreed ? 'agreed to section G' : 'did not agree to section G';
}
