import { type ReactNode, useState } from 'react';
import type { Consulted, ConsultRequest } from '../../../shared/api/consultations.ts';
import { consultationDueOn } from '../../../shared/domain/statute/index.ts';
import { post } from '../../app/api.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice, useSyncStatus } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { dateWords } from '../../ui/dates.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { FindPerson, type Found, useSending } from '../cases/index.ts';

const ids = { settingId: 'consult-setting', answerId: 'consult-for', question: 'consult-question' };

export interface ConsultSettingProps {
  caseId: string;
  planId: string;
  childName: string;
  /** Answers in which a setting was asked for. */
  answers: readonly LocalDocument<'plan-answer'>[];
  /** The answer that it is for, when one came from there. */
  wanted: string | null;
  close: () => void;
}

/** S39(2): a setting from the list is consulted. Needs a connection: its people are told at that moment. */
export function ConsultSetting(props: ConsultSettingProps): ReactNode {
  const { connection } = useSyncStatus();
  const today = useDevice().today();
  const form = useConsultForm(props);
  if (connection === 'offline')
    return (
      <OfflineHint
        action="Consult this setting"
        why="Consulting a setting needs a connection, because its people are told at that moment."
      />
    );
  if (form.done) return <Told done={form.done} close={props.close} />;
  return (
    <Panel labelledBy="consult-heading">
      <h2 id="consult-heading">Consult a setting about {props.childName}’s draft plan</h2>
      <ErrorSummary problems={form.problems} />
      <FindPerson
        id={ids.settingId}
        label="Which setting?"
        hint="Type part of its name"
        problem={form.problemOf('settingId')}
        chosen={form.setting}
        choose={form.setSetting}
        fits={() => false}
        settings
      />
      {props.answers.length > 0 ? (
        <Select
          id={ids.answerId}
          label="Who asked for it?"
          hint="Whoever asked for it sees that it is consulted, and by when it answers."
          value={form.answerId}
          onChange={form.setAnswerId}
          options={[
            { value: '', label: 'Nobody: the authority considers it' },
            ...props.answers.map(({ id, body }) => ({
              value: id,
              label: `${body.whose.name}: ${body.wishes.map(({ name, type }) => name || type).join(', ')}`,
            })),
          ]}
        />
      ) : null}
      <TextArea
        id={ids.question}
        label="What do you want to know? (optional)"
        problem={form.problemOf('question')}
        value={form.question}
        onChange={form.setQuestion}
        rows={3}
      />
      <p className="small muted">
        Its accounts can read the draft plan from now on, and nothing else of the case. The answer is due on{' '}
        {dateWords(consultationDueOn(today))}, in 15 days.
      </p>
      <div className="row">
        <Button busy={form.busy} onClick={form.send}>
          Consult this setting
        </Button>
        <Button kind="second" onClick={props.close}>
          Cancel
        </Button>
      </div>
    </Panel>
  );
}

/** What happened, and what is left to do when nobody there uses the hub. */
function Told({ done, close }: { done: { name: string; accounts: number }; close: () => void }): ReactNode {
  return (
    <Panel labelledBy="consulted-heading">
      <h2 id="consulted-heading">{done.name} is consulted</h2>
      {done.accounts > 0 ? (
        <p>
          {done.accounts === 1 ? 'One person' : `${done.accounts} people`} there got an e-mail and can read the draft
          plan now.
        </p>
      ) : (
        <p>
          <b>Nobody there has an account.</b> Send the draft plan by post or e-mail, and record the answer here when it
          comes.
        </p>
      )}
      <Button onClick={close}>Done</Button>
    </Panel>
  );
}

function useConsultForm({ caseId, planId, answers, wanted }: ConsultSettingProps) {
  const [setting, setSetting] = useState<Found | null>(null);
  const [answerId, setAnswerId] = useState(answers.some(({ id }) => id === wanted) ? (wanted ?? '') : '');
  const [question, setQuestion] = useState('');
  const [done, setDone] = useState<{ name: string; accounts: number } | null>(null);
  const sending = useSending(ids);
  const send = (): void => {
    if (!setting) {
      sending.setProblems([{ field: ids.settingId, words: 'Choose a setting' }]);
      return;
    }
    const body: ConsultRequest = {
      planId,
      settingId: setting.id,
      answerId: answerId || null,
      question: question.trim(),
    };
    void sending.send(() => post<Consulted>(`/api/cases/${caseId}/consultations`, body), {
      said: `${setting.name} is consulted`,
      next: ({ accounts }) => setDone({ name: setting.name, accounts }),
    });
  };
  return { ...sending, setting, setSetting, answerId, setAnswerId, question, setQuestion, done, send };
}
