import { type ReactNode, useRef } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { useDocument } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { thisDevice } from '../../ui/this-device.ts';

/** Handed on with the address when a text left the device, or this person, while it was being written. */
export const hasLeft = { hasLeft: true } as const;
export const useHasLeft = (): boolean => useHistoryState<Partial<typeof hasLeft> | null>()?.hasLeft === true;

/** Whether the answer was here before it was not: on this page, or on the one that handed on. */
export function useLeft(answer: unknown): boolean {
  const handedOn = useHasLeft();
  const was = useRef(false);
  if (answer) was.current = true;
  return answer === null && (handedOn || was.current);
}

/** What became of words that were being written when access to them ended (A6, O6). */
export function WordsKept(): ReactNode {
  return (
    <p>
      What you had written was kept. What this {thisDevice()} had not sent yet goes to the SEND team as soon as it is
      online, marked as received after your access ended.
    </p>
  );
}

/** A request that this person may not see, or no longer: said in the same words, so that neither gives the other away. */
export function NotHere({ caseId, left }: { caseId: string; left: boolean }): ReactNode {
  const caseHere = useDocument('case', caseId);
  if (left && caseHere !== undefined)
    return (
      <div className="narrow stack">
        <PageHeading title="Your access has ended">
          You no longer have access to this {caseHere ? 'advice' : 'case'}
        </PageHeading>
        <Banner>
          <WordsKept />
        </Banner>
        <p>If you think that this is a mistake, ask the SEND co-ordinator who dealt with it.</p>
        <Button href="/work">Go to your work</Button>
      </div>
    );
  return (
    <div className="narrow stack">
      <PageHeading title="This advice is not here">This advice is not here</PageHeading>
      <p>
        Your access to it may have ended, or it has not reached this device yet. Words of yours that were not sent are
        never lost by that.
      </p>
      <Button href="/work">Go to your work</Button>
    </div>
  );
}
