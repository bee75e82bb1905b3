import type { Sql } from 'postgres';
import type { Authority } from '../../../shared/api/hub.ts';
import type { AdviceBody, CaseBody, PlanBody, PlanDraftBody } from '../../../shared/domain/documents/index.ts';
import { dateInWords } from '../../../shared/domain/statute/index.ts';
import { type PlanData, planFields, planKind, sectionMark } from '../../../shared/domain/templates/index.ts';
import { versionAt } from '../templates/index.ts';
import { adviceOfRound, caseAsOf, type KeptEdition, readEdition, readPlan, storeEdition } from './store.ts';

export interface EditionPorts {
  sql: Sql;
  authority: () => Promise<Authority>;
}

/**
 * G4: the words around a plan that was sent, and the version of the template in use on that day: kept the first time they
 * are asked for, which is right after the sending, and never made again. Null when there is no such plan.
 */
export async function keepEdition(ports: EditionPorts, planId: string): Promise<KeptEdition | null> {
  const { sql } = ports;
  const kept = await readEdition(sql, planId);
  if (kept) return kept;
  const plan = await readPlan(sql, planId);
  if (plan?.body.kind !== 'plan') return null;
  const about = await caseAsOf(sql, plan.caseId, plan.at);
  const [templateVersion, authority, advice] = await Promise.all([
    versionAt(sql, planKind, plan.at),
    ports.authority(),
    adviceOfRound(sql, plan.caseId, plan.body.roundId, plan.at),
  ]);
  const data = planData(about, plan.body, { authority, advice });
  await storeEdition(sql, planId, { templateVersion, data });
  return readEdition(sql, planId);
}

interface Around {
  authority: Authority;
  advice: readonly AdviceBody[];
}

/** What the fields of a plan's template are filled with (reg 12). */
export function planData(about: CaseBody, plan: PlanBody | PlanDraftBody, { authority, advice }: Around): PlanData {
  const { child } = about;
  const sent = plan.kind === 'plan' ? plan : null;
  return {
    authority: { name: authority.name, email: authority.email || null, phone: authority.phone || null },
    child: {
      name: `${child.firstName} ${child.lastName}`,
      called: child.knownAs || child.firstName,
      birth_date: dateInWords(child.birthDate),
      year_group: child.yearGroup,
    },
    case: { reference: about.ref, setting: about.setting?.name ?? null },
    coordinator: { name: about.coordinator?.name ?? authority.name },
    plan: {
      on: sent ? dateInWords(sent.served.on) : 'a day not yet known',
      version: String(sent?.version ?? 1),
      sent_by: sent?.sentBy.name ?? 'nobody yet',
    },
    draft: { answer_by: sent?.answerBy ? dateInWords(sent.answerBy) : null },
    sections: Object.fromEntries(planFields.map((field) => [field, sectionMark(field)])) as PlanData['sections'],
    advice: advice.map(({ service, authors, submittedAt }) => ({
      service,
      by: authors.map(({ name }) => name).join(', ') || 'Not named',
      on: dateInWords(submittedAt.slice(0, 10)),
    })),
  };
}
