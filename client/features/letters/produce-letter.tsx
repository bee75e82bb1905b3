import { type ReactNode, useEffect, useState } from 'react';
import type { LetterPreview, LetterRecipientShown, ProduceLetterRequest } from '../../../shared/api/letters.ts';
import { type LetterKind, letterKinds, letterWords } from '../../../shared/domain/documents/index.ts';
import { type Failure, get, post } from '../../app/api.ts';
import { useSyncStatus } from '../../device/react.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary, type FormProblem } from '../../ui/error-summary.tsx';
import { say } from '../../ui/live-region.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Radios } from '../../ui/radios.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { LetterView } from './letter-view.tsx';
import { Recipients } from './recipients.tsx';

export interface ProduceLetterProps {
  caseId: string;
  requests: readonly { id: string; service: string }[];
  close: () => void;
}

const ids = { kind: 'letter-kind', requestId: 'letter-request', reasons: 'letter-reasons', to: 'letter-to' };
const withReasons: readonly LetterKind[] = ['decision not to assess', 'no plan'];

/** The co-ordinator makes a letter: what it is, who gets it (checked, N1), how it reads, and then it goes (G4, G6). */
export default function ProduceLetter({ caseId, requests, close }: ProduceLetterProps): ReactNode {
  const { connection } = useSyncStatus();
  const form = useLetterForm(caseId, close);
  if (connection === 'offline')
    return (
      <OfflineHint
        action="Make a letter"
        why="Making a letter needs a connection, because it is on its way at that moment."
      />
    );
  const { kind } = form;
  return (
    <Panel labelledBy="letter-form">
      <h3 id="letter-form">Make a letter</h3>
      <ErrorSummary problems={form.problems} />
      <Radios
        id={ids.kind}
        label="Which letter?"
        problem={form.problemOf('kind')}
        value={kind}
        onChange={form.setKind}
        options={letterKinds.map((one) => ({
          value: one,
          label: letterWords[one].name,
          hint: letterWords[one].about,
        }))}
      />
      {kind === 'advice request' ? (
        <Radios
          id={ids.requestId}
          label="About which request?"
          hint={requests.length === 0 ? 'No request for advice is waiting for an answer.' : undefined}
          problem={form.problemOf('requestId')}
          value={form.requestId}
          onChange={form.setRequestId}
          options={requests.map((one) => ({ value: one.id, label: one.service }))}
        />
      ) : null}
      {kind && withReasons.includes(kind) ? (
        <TextArea
          id={ids.reasons}
          label="The reasons for the decision"
          hint="The letter has to give them. Leave this empty to use the reasons that were recorded with the decision."
          problem={form.problemOf('reasons')}
          value={form.reasons}
          onChange={form.setReasons}
          rows={6}
        />
      ) : null}
      {kind ? (
        <Recipients
          id={ids.to}
          recipients={form.recipients}
          chosen={form.to}
          choose={form.setTo}
          problem={form.problemOf('to')}
        />
      ) : null}
      {form.preview ? (
        <Banner>
          <p className="small muted">This is how it reads. Nothing has been sent yet.</p>
          <LetterView {...form.preview} />
        </Banner>
      ) : null}
      <div className="row">
        <Button busy={form.busy} onClick={form.produce}>
          Make and send the letter
        </Button>
        <Button kind="second" busy={form.busy} onClick={form.look}>
          Read it first
        </Button>
        <Button kind="second" onClick={close}>
          Cancel
        </Button>
      </div>
    </Panel>
  );
}

function useLetterForm(caseId: string, close: () => void) {
  const [kind, setKind] = useState<LetterKind | null>(null);
  const [requestId, setRequestId] = useState<string | null>(null);
  const [reasons, setReasons] = useState('');
  const [to, setTo] = useState<readonly string[]>([]);
  const [recipients, setRecipients] = useState<LetterRecipientShown[] | null>(null);
  const [preview, setPreview] = useState<LetterPreview | null>(null);
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [busy, setBusy] = useState(false);
  // Kept as long as the form: sent again after an answer that was lost, it makes no second letter.
  const [orderId] = useState(() => crypto.randomUUID());
  const about = kind === 'advice request' ? requestId : null;

  useEffect(() => {
    setRecipients(null);
    setPreview(null);
    if (kind === null || (kind === 'advice request' && about === null)) return;
    let wanted = true;
    const query = new URLSearchParams({ kind, ...(about ? { requestId: about } : {}) });
    void get<{ recipients: LetterRecipientShown[] }>(`/api/cases/${caseId}/letters/recipients?${query}`).then(
      (answer) => {
        if (!wanted) return;
        if (!answer.ok) return setProblems([{ field: ids.kind, words: answer.words }]);
        setRecipients(answer.value.recipients);
        setTo(answer.value.recipients.filter((one) => one.proposed).map((one) => one.personId));
      },
    );
    return () => {
      wanted = false;
    };
  }, [caseId, kind, about]);

  const order = (): ProduceLetterRequest | null => {
    const missing: FormProblem[] = [
      ...(kind ? [] : [{ field: ids.kind, words: 'Choose which letter' }]),
      ...(kind === 'advice request' && !requestId
        ? [{ field: ids.requestId, words: 'Choose the request that the letter is about' }]
        : []),
      ...(kind && recipients && to.length === 0 ? [{ field: ids.to, words: 'Choose who gets the letter' }] : []),
    ];
    setProblems(missing);
    if (missing.length > 0 || !kind) return null;
    return { kind, to: [...to], reasons: reasons.trim() || null, requestId: about, orderId };
  };

  async function carryOut<T>(path: string, done: (value: T) => void): Promise<void> {
    const asked = busy ? null : order();
    if (!asked) return;
    setBusy(true);
    const answer = await post<T>(path, asked);
    setBusy(false);
    if (answer.ok) done(answer.value);
    else setProblems(problemsOf(answer));
  }

  const base = `/api/cases/${caseId}/letters`;
  return {
    kind,
    setKind,
    requestId,
    setRequestId,
    reasons,
    setReasons,
    to,
    setTo,
    recipients,
    preview,
    problems,
    busy,
    problemOf: (field: keyof typeof ids) => problems.find((one) => one.field === ids[field])?.words ?? null,
    look: () => void carryOut<LetterPreview>(`${base}/preview`, setPreview),
    produce: () =>
      void carryOut(base, () => {
        say(saidOf(recipients ?? [], to));
        close();
      }),
  };
}

function problemsOf(failure: Failure): FormProblem[] {
  return Object.values(failure.fields).length > 0
    ? Object.entries(failure.fields).map(([field, words]) => ({
        field: ids[field as keyof typeof ids] ?? ids.kind,
        words,
      }))
    : [{ field: ids.kind, words: failure.words }];
}

/** 'Letter made. Told by e-mail: Abigail Fenwick. To print and post: Tom Fenwick.' */
function saidOf(recipients: readonly LetterRecipientShown[], to: readonly string[]): string {
  const names = (way: string) =>
    recipients
      .filter((one) => to.includes(one.personId) && one.way === way)
      .map(({ name }) => name)
      .join(', ');
  const [told, posted] = [names('hub'), names('post')];
  return ['Letter made.', told && `Told by e-mail: ${told}.`, posted && `To print and post: ${posted}.`]
    .filter(Boolean)
    .join(' ');
}
