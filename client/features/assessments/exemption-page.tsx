import type { ReactNode } from 'react';
import { useSyncStatus } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { fullName, mayManage } from '../cases/index.ts';
import { type CaseOnDevice, useCaseOnDevice } from './case-on-device.ts';
import { ExemptionCheck } from './exemption-check.tsx';
import { ExemptionQuestions } from './exemption-questions.tsx';
import { NotYours } from './not-yours.tsx';
import { RecordedExemptions } from './recorded-exemptions.tsx';
import { useExemption } from './use-exemption.ts';
import { useLetterOfRecord } from './use-letter-of-record.ts';

/** The co-ordinator records why a step may be done after its date, or takes that back (regs 5(4), 8, 10(4), 13(3)). */
export default function ExemptionPage({ caseId, step }: { caseId: string; step: string | undefined }): ReactNode {
  const found = useCaseOnDevice(caseId);
  if (found === undefined) return <Skeleton />;
  if (found === null || !mayManage(found.body, found.context.actor)) return <NotYours caseId={caseId} />;
  return <Exemption caseId={caseId} found={found} step={step} />;
}

function Exemption({
  caseId,
  found,
  step,
}: {
  caseId: string;
  found: CaseOnDevice;
  step: string | undefined;
}): ReactNode {
  const form = useExemption(caseId, found);
  const { connection } = useSyncStatus();
  const offline = connection === 'offline';
  const input = step === 'check' ? form.input : null;
  const letter = useLetterOfRecord(input && !offline ? `/api/cases/${caseId}/exemptions/letter` : null, input);
  return (
    <div className="narrow stack">
      <BackLink href={input ? form.base : `/cases/${caseId}`}>{input ? 'Back' : fullName(found.body)}</BackLink>
      {input ? (
        <ExemptionCheck form={form} input={input} found={found} letter={letter} offline={offline} />
      ) : (
        <>
          <div className="stack-2">
            <PageHeading title="Record an exemption">Record an exemption</PageHeading>
            <p className="muted">
              {fullName(found.body)}, {found.body.ref}
            </p>
          </div>
          <p>
            An exemption moves no date. It records why the law lets a step be done after its date: the step then reads
            “exempt”, not “late”.
          </p>
          {offline ? (
            <OfflineHint
              action="Record this exemption"
              why="Recording an exemption needs a connection, because the family is told at that moment. You can fill this in now, and record it when you are online."
            />
          ) : null}
          <RecordedExemptions caseId={caseId} found={found} offline={offline} />
          <ExemptionQuestions form={form} found={found} />
        </>
      )}
    </div>
  );
}
