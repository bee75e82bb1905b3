import { type CaseParts, planAccess } from '../access/index.ts';
import type { Capacity, LetterKind } from '../documents/index.ts';
import { advocateAuthority, rightsHolder } from '../rights/index.ts';
import { dateInWords } from '../statute/index.ts';

/** What speaks against a letter to somebody: to look at first, or the reason why they cannot get it. */
export interface Against {
  held: string | null;
  look: string | null;
}

/** Letters that bring a plan, and so disclose it. */
const bringsPlan = { 'draft plan': 'draft', 'final plan': 'final' } as const;
const planOf = (kind: LetterKind) => (kind in bringsPlan ? bringsPlan[kind as keyof typeof bringsPlan] : null);

/**
 * N3: a letter goes to who holds the rights on the day, and an advocate gets it when their recorded authority says so; the
 * letter with a plan goes to nobody who may not be shown the plan (reg 17). Null when nothing speaks against it.
 */
export function speaksAgainst(
  parts: CaseParts,
  to: { capacity: Capacity; personId: string },
  kind: LetterKind,
  today: string,
): Against | null {
  const status = planOf(kind);
  if (status && !planAccess(parts, to.personId, { status, served: { on: today, by: 'hub' } }, today))
    return {
      held: 'May not be shown the plan: no consent or authority for it is recorded (regulation 17).',
      look: null,
    };
  if (to.capacity === 'advocate') {
    const authority = advocateAuthority(parts.rights, to.personId, today, 'receive letters');
    const covers = authority !== null && authority !== 'unrecorded';
    return covers ? null : { held: null, look: 'Is an advocate. Check that the family wants it sent to them.' };
  }
  const birthDate = parts.case?.child.birthDate;
  if (birthDate === undefined || to.capacity === 'young person') return null;
  const matter = status ? 'the content of the plan' : 'the assessment';
  const { who, passOn, decision } = rightsHolder(birthDate, parts.rights, { matter, on: today });
  if (who === 'the parent' || decision?.representative?.who.personId === to.personId) return null;
  const since = `The rights passed from the parents to the young person on ${dateInWords(passOn)}.`;
  return { held: null, look: `${since} Send it to a parent only if the young person agrees.` };
}
