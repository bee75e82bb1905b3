import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ExemptionRequest } from '../../../shared/api/assessments.ts';
import { recordExemption } from '../../../shared/domain/assessments/index.ts';
import type { Exemption } from '../../../shared/domain/documents/index.ts';
import { post } from '../../app/api.ts';
import { type DateParts, dateOf, emptyDate } from '../../ui/date-field.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { useSending } from '../cases/index.ts';
import type { CaseOnDevice } from './case-on-device.ts';
import { ids, problemOfRefusal } from './exemption-words.ts';

/** What was typed about an exemption; the rule itself says what is wrong with it. */
export function useExemption(caseId: string, { context }: CaseOnDevice) {
  const [, navigate] = useLocation();
  const [step, chooseStep] = useState<Exemption['step'] | null>(null);
  const [ground, setGround] = useState<Exemption['ground'] | null>(null);
  const [requestId, setRequestId] = useState<string | null>(null);
  const [from, setFrom] = useState<DateParts>(emptyDate);
  const [to, setTo] = useState<DateParts>(emptyDate);
  const [reason, setReason] = useState('');
  const [evidenceFileId, setEvidenceFileId] = useState('');
  const sending = useSending(ids);
  useUnsaved(step !== null);
  const [first, last] = [dateOf(from), dateOf(to)];
  const input: ExemptionRequest | null =
    step && ground && first && last
      ? {
          step,
          ground,
          from: first,
          to: last,
          reason: reason.trim(),
          requestId: step === 'advice' ? requestId : null,
          evidenceFileId: evidenceFileId || null,
        }
      : null;
  const base = `/cases/${caseId}/exemption`;

  /** Another step has other grounds. */
  const setStep = (next: Exemption['step']): void => {
    chooseStep(next);
    setGround(null);
  };
  const check = (): void => {
    const missing = [
      ...(step ? [] : [{ field: ids.step, words: 'Choose which step is excused' }]),
      ...(step && !ground ? [{ field: ids.ground, words: 'Choose a ground that the law allows' }] : []),
      ...(step && !first ? [{ field: ids.from, words: 'Enter the first day, for example 22 7 2026' }] : []),
      ...(step && !last ? [{ field: ids.to, words: 'Enter the last day, for example 2 9 2026' }] : []),
    ];
    const ruling = input && recordExemption(input, context);
    if (ruling && !ruling.ok) missing.push(problemOfRefusal(ruling.code, ruling.detail?.field));
    sending.setProblems(missing);
    if (missing.length === 0) navigate(`${base}/check`);
  };
  /** `letter`: null when something about it is to be mended first. */
  const record = (letter: { letter?: { to: string[] } } | null): void => {
    if (!input || !letter) return;
    void sending.send(() => post(`/api/cases/${caseId}/exemptions`, { ...input, ...letter }), {
      said: letter.letter
        ? 'Recorded, and the letter is made. What goes by post is on the list to print and post.'
        : 'Recorded. The family gets an e-mail.',
      next: () => navigate(`/cases/${caseId}`),
    });
  };
  const sound = input !== null && recordExemption(input, context).ok;
  return {
    ...sending,
    ...{ base, step, setStep, ground, setGround, requestId, setRequestId, from, setFrom, to, setTo, reason, setReason },
    ...{ evidenceFileId, setEvidenceFileId, input: sound ? input : null, check, record },
  };
}
export type ExemptionForm = ReturnType<typeof useExemption>;
