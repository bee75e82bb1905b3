import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import {
  type CaseState,
  type DocumentFacts,
  factsOf,
  type PlanBody,
  type Refusal,
  refusalWords,
} from '../../../shared/domain/documents/index.ts';
import { whyNotYet } from '../../../shared/domain/plans/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useCaseDocuments, useDevice } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Radios } from '../../ui/radios.tsx';

type Setting = NonNullable<PlanBody['named']>;

/** What a final plan rests on besides its text (reg 13): what keeps it from going, and the settings that it may name. */
export interface FinalPlan {
  holdsUp: Refusal | null;
  settings: readonly Setting[];
}

/** Read from this device's documents by the rule that the hub asks again. */
export function useFinalPlan(caseId: string, roundId: string): FinalPlan {
  const documents = useCaseDocuments(caseId);
  const today = useDevice().today();
  return useMemo(() => {
    const here = (documents ?? []).filter(({ piece }) => piece.state !== 'needs you');
    const holdsUp = whyNotYet(stateOf(caseId, here), { roundId, served: { on: today, by: 'hub' } });
    return { holdsUp, settings: settingsIn(here) };
  }, [documents, caseId, roundId, today]);
}

function stateOf(caseId: string, documents: readonly LocalDocument[]): CaseState {
  const facts = documents.map((one): [string, DocumentFacts] => [
    one.id,
    { id: one.id, revision: '', facts: factsOf(one.body) },
  ]);
  const nobody = { settingMembers: new Map(), teamMembers: new Map(), teamManagers: new Map(), roles: new Map() };
  return { caseId, documents: new Map(facts), hub: { ...nobody, suspended: new Set<string>(), graceDays: 60 } };
}

/** The setting that the child attends, those that were consulted, and those that gave advice. */
function settingsIn(documents: readonly LocalDocument[]): Setting[] {
  const found = new Map(
    documents.flatMap(({ body }): [string, Setting][] => {
      const setting = settingOf(body);
      return setting ? [[setting.settingId, setting]] : [];
    }),
  );
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

function settingOf(body: LocalDocument['body']): Setting | null {
  if (body.kind === 'case') return body.setting;
  if (body.kind === 'consultation') return body.state === 'withdrawn' ? null : body.setting;
  if (body.kind !== 'advice-request' || body.state === 'withdrawn' || body.to.type !== 'setting') return null;
  return { settingId: body.to.settingId, name: body.to.name };
}

/** What has to be done before the final plan can be sent, and where. */
export function HoldsUp({ caseId, refusal }: { caseId: string; refusal: Refusal }): ReactNode {
  const step = refusal.detail?.step;
  return (
    <Banner kind="soon" say="polite">
      {step === 'decided to issue a plan' ? (
        <p>
          <b>It is not recorded that there is a plan.</b>{' '}
          <Link href={`/cases/${caseId}/decision`}>Record the decision to issue a plan</Link>, then send it.
        </p>
      ) : step ? (
        <p>
          <b>No draft has gone to the family.</b> Send a draft first.
        </p>
      ) : (
        <p>
          <b>It can’t be sent yet.</b> {refusalWords[refusal.code]}{' '}
          <Link href={`/cases/${caseId}/plan-answers`}>What the family says</Link>
        </p>
      )}
    </Banner>
  );
}

const noSetting = 'none';

/** Reg 13(2): the setting that section I names gets the plan, and reads the case from then on. */
export function NamedSetting({
  id,
  settings,
  problem,
  value,
  onChange,
}: {
  id: string;
  settings: readonly Setting[];
  problem: string | null;
  value: Setting | null | undefined;
  onChange: (setting: Setting | null) => void;
}): ReactNode {
  return (
    <Radios
      id={id}
      label="Which setting does section I name?"
      hint="It gets the plan, and can read the case from now on."
      problem={problem}
      value={value === undefined ? null : (value?.settingId ?? noSetting)}
      onChange={(chosen) => onChange(settings.find(({ settingId }) => settingId === chosen) ?? null)}
      options={[
        ...settings.map(({ settingId, name }) => ({ value: settingId, label: name })),
        { value: noSetting, label: 'A type of setting, or one that is not listed here' },
      ]}
    />
  );
}
