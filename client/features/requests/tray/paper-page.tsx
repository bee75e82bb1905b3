import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { PaperRequest } from '../../../../shared/api/requests.ts';
import { isFamily } from '../../../../shared/domain/requests/form/index.ts';
import { post } from '../../../app/api.ts';
import { useDevice, useSyncStatus } from '../../../device/react.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateField, dateOf, emptyDate } from '../../../ui/date-field.tsx';
import type { FormProblem } from '../../../ui/error-summary.tsx';
import { Form, useForm } from '../../../ui/form.tsx';
import { PageHeading } from '../../../ui/heading.tsx';
import { OfflineHint } from '../../../ui/offline-hint.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { newDraft } from '../form/draft.ts';
import { ChildQuestion } from '../form/questions/child.tsx';
import { FamilyQuestion } from '../form/questions/family.tsx';
import { NeedsQuestion } from '../form/questions/needs.tsx';
import { ViewsQuestion } from '../form/questions/views.tsx';
import { AskerQuestion, YouQuestion } from '../form/questions/who.tsx';
import type { DraftInHand } from '../form/use-draft.ts';

const sources: readonly { value: PaperRequest['source']; label: string }[] = [
  { value: 'post', label: 'By post' },
  { value: 'e-mail', label: 'By e-mail' },
  { value: 'phone', label: 'By phone' },
  { value: 'hand', label: 'Handed in' },
];

/** R6: a request that did not come through the hub, with the day on which it really came. */
export default function PaperPage(): ReactNode {
  const form = useForm();
  const [, go] = useLocation();
  const today = useDevice().today();
  const { connection } = useSyncStatus();
  const [source, setSource] = useState<PaperRequest['source'] | null>(null);
  const [came, setCame] = useState(emptyDate);
  const inHand = useHere();
  const { answers } = inHand.draft;
  const send = async (): Promise<FormProblem[]> => {
    const receivedOn = dateOf(came);
    const problems: FormProblem[] = [];
    if (source === null) problems.push({ field: 'source', words: 'Choose how it came' });
    if (receivedOn === null) problems.push({ field: 'received', words: 'Enter the day it came, like 2 11 2026' });
    else if (receivedOn > today) problems.push({ field: 'received', words: 'The day it came can’t be in the future' });
    if (answers.asker === null) problems.push({ field: 'asker', words: 'Choose who asks' });
    if (!answers.child.firstName.trim()) problems.push({ field: 'first-name', words: 'Enter the first name' });
    if (!answers.child.lastName.trim()) problems.push({ field: 'last-name', words: 'Enter the last name' });
    if (problems.length > 0 || source === null || receivedOn === null) return problems;
    const answer = await post<{ caseId: string }>('/api/requests', { answers, source, receivedOn });
    if (!answer.ok) return [{ field: 'received', words: answer.words }];
    go(`/requests/${answer.value.caseId}`);
    return [];
  };
  return (
    <div className="narrow stack">
      <BackLink href="/requests">Requests</BackLink>
      <PageHeading title="Enter a request from paper or phone">Enter a request from paper or phone</PageHeading>
      <p>Day 0 is the day on which it reached the authority, not today. Enter what it says; the rest can stay empty.</p>
      <Form form={form} onSubmit={send}>
        <Radios
          id="source"
          label="How did it come?"
          value={source}
          onChange={setSource}
          options={sources}
          problem={form.problemOf('source')}
        />
        <DateField
          id="received"
          label="When did it reach the authority?"
          hint="The date stamp on the letter, the day of the call or the e-mail"
          value={came}
          onChange={setCame}
          problem={form.problemOf('received')}
        />
        <h2>Who asks</h2>
        <AskerQuestion inHand={inHand} form={form} />
        {answers.asker === null || isFamily(answers.asker) ? null : <YouQuestion inHand={inHand} form={form} />}
        <h2>The child</h2>
        <ChildQuestion inHand={inHand} form={form} />
        <h2>The family</h2>
        <FamilyQuestion inHand={inHand} form={form} />
        <h2>What is difficult</h2>
        <NeedsQuestion inHand={inHand} form={form} />
        <h2>Views</h2>
        <ViewsQuestion inHand={inHand} form={form} />
        {connection === 'offline' ? (
          <OfflineHint action="Put it in the tray" why="Entering a request needs a connection. Keep this page open." />
        ) : (
          <Button type="submit" busy={form.busy}>
            Put it in the tray
          </Button>
        )}
      </Form>
    </div>
  );
}

/** The same questions over answers that live in this page alone: a letter can be opened again. */
function useHere(): DraftInHand {
  const [draft, setDraft] = useState(newDraft);
  return {
    draft,
    base: '/requests/new',
    without: [],
    kept: true,
    answer: (part) => setDraft((before) => ({ ...before, answers: { ...before.answers, ...part } })),
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    forget: async () => setDraft(newDraft()),
    send: async () => null,
  };
}
