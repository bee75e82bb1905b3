import type { ReactNode } from 'react';
import { ruleOfStep } from '../../../shared/domain/assessments/index.ts';
import { type Exemption, factsById, ofKind } from '../../../shared/domain/documents/index.ts';
import { courseOf, ruleInForce } from '../../../shared/domain/statute/index.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { dateWords } from '../../ui/dates.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { useFieldFromAddress } from '../../ui/focus-field.ts';
import { Radios } from '../../ui/radios.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { CaseOnDevice } from './case-on-device.ts';
import { groundWords, ids, stepWords } from './exemption-words.ts';
import type { ExemptionForm } from './use-exemption.ts';

const steps = Object.keys(stepWords) as Exemption['step'][];

/** Which step, on which ground, from when to when, and why; only grounds that the law allows for the step are offered. */
export function ExemptionQuestions({ form, found }: { form: ExemptionForm; found: CaseOnDevice }): ReactNode {
  useFieldFromAddress();
  const { step } = form;
  const requests = ofKind(found.context.state, 'advice-request').filter(({ facts }) => facts.state !== 'withdrawn');
  const offered = steps.filter((one) => one !== 'advice' || requests.length > 0);
  const received = courseOf(found.body.events).received ?? found.context.today;
  const grounds = step ? ruleInForce(ruleOfStep[step], received).exemptGrounds : [];
  return (
    <section className="stack" aria-labelledby="new-exemption">
      <h2 id="new-exemption">New exemption</h2>
      <ErrorSummary problems={form.problems} />
      <Radios
        id={ids.step}
        label="Which step is excused?"
        problem={form.problemOf('step')}
        value={step}
        onChange={form.setStep}
        options={offered.map((value) => ({ value, label: stepWords[value] }))}
      />
      {step === 'advice' ? (
        <Radios
          id={ids.requestId}
          label="Whose advice?"
          problem={form.problemOf('requestId')}
          value={form.requestId}
          onChange={form.setRequestId}
          options={requests.map(({ id, facts }) => ({
            value: id,
            label: `${facts.to.name} (${facts.service}), due ${dateWords(facts.dueOn)}`,
          }))}
        />
      ) : null}
      {step ? (
        <>
          <Radios
            id={ids.ground}
            label="On which ground?"
            problem={form.problemOf('ground')}
            value={form.ground}
            onChange={form.setGround}
            options={grounds.map((value) => ({ value, ...groundWords[value] }))}
          />
          <Period form={form} />
          <TextArea
            id={ids.reason}
            label="What happened?"
            hint="The family reads it beside the date it is about"
            problem={form.problemOf('reason')}
            value={form.reason}
            onChange={form.setReason}
            rows={4}
          />
          <Evidence form={form} found={found} />
        </>
      ) : null}
      <div className="row">
        <Button onClick={form.check}>Continue</Button>
      </div>
    </section>
  );
}

const Period = ({ form }: { form: ExemptionForm }): ReactNode => (
  <>
    <DateField
      id={ids.from}
      label="First day"
      hint="For example 22 7 2026"
      problem={form.problemOf('from')}
      value={form.from}
      onChange={form.setFrom}
    />
    <DateField
      id={ids.to}
      label="Last day"
      hint="For example 2 9 2026. For one day, the same again"
      problem={form.problemOf('to')}
      value={form.to}
      onChange={form.setTo}
    />
  </>
);

function Evidence({ form, found }: { form: ExemptionForm; found: CaseOnDevice }): ReactNode {
  const { state } = found.context;
  // N2: what was told in confidence is no evidence that others could learn of.
  const files = ofKind(state, 'file').filter(
    ({ facts: { draftId } }) => draftId === null || !factsById(state, 'confidence', draftId),
  );
  if (files.length === 0) return null;
  return (
    <Select
      id={ids.evidenceFileId}
      label="A file of this case that shows it (optional)"
      value={form.evidenceFileId}
      onChange={form.setEvidenceFileId}
      options={[{ value: '', label: 'None' }, ...files.map(({ id, facts }) => ({ value: id, label: facts.name }))]}
    />
  );
}
