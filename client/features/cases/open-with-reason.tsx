import { type ReactNode, useMemo, useState } from 'react';
import type { OpenedCase } from '../../../shared/api/casework.ts';
import { post } from '../../app/api.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { CaseScreen } from './case-screen.tsx';
import { caseView } from './case-view.ts';
import { useSending } from './use-sending.ts';

const ids = { reason: 'open-reason' };

/** Staff open a case that is not theirs with a reason, which the case shows (A9). It is read online and not kept here. */
export function OpenWithReason({ caseId }: { caseId: string }): ReactNode {
  const device = useDevice();
  const [opened, setOpened] = useState<LocalDocument[] | null>(null);
  const [reason, setReason] = useState('');
  const sending = useSending(ids);
  const view = useMemo(() => (opened ? caseView(opened, device.actor, device.today()) : null), [opened, device]);
  if (view && opened)
    return (
      <CaseScreen
        view={view}
        documents={opened}
        online={
          <Banner>
            <p>
              <b>You opened this case with a reason.</b> The case shows that you read it, when and why. It is not kept
              on this device.
            </p>
          </Banner>
        }
      />
    );
  const send = (): void => {
    if (reason.trim().length < 10) {
      sending.setProblems([
        { field: ids.reason, words: 'Say why you need to open this case, in at least 10 characters' },
      ]);
      return;
    }
    void sending.send(() => post<OpenedCase>(`/api/cases/${caseId}/open`, { reason: reason.trim() }), {
      said: 'The case is open',
      next: (answer) => setOpened(answer.documents.map(asLocal)),
    });
  };
  return (
    <>
      <BackLink href="/cases">Cases</BackLink>
      <PageHeading title="Open a case with a reason">This case is not allocated to you</PageHeading>
      <p>You can open it when your work needs it. Say why: the case shows who opened it, when and for what reason.</p>
      <ErrorSummary problems={sending.problems} />
      <TextArea
        id={ids.reason}
        label="Why do you need to open it?"
        hint="For example: Jane Holt is ill and the family rang about the draft"
        problem={sending.problemOf('reason')}
        value={reason}
        onChange={setReason}
        rows={3}
      />
      <p>
        <Button busy={sending.busy} onClick={send}>
          Open the case
        </Button>
      </p>
    </>
  );
}

const asLocal = (document: OpenedCase['documents'][number]): LocalDocument => ({
  id: document.id,
  caseId: document.caseId,
  kind: document.body.kind,
  body: document.body,
  revision: document.revision,
  at: document.at,
  until: null,
  piece: { state: 'received', at: document.at },
});
