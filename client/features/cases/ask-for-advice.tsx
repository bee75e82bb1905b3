import { type ReactNode, useState } from 'react';
import type { AskForAdviceRequest } from '../../../shared/api/casework.ts';
import { type AdviserKind, adviserKinds } from '../../../shared/domain/people/index.ts';
import { adviceDueOn } from '../../../shared/domain/statute/index.ts';
import { post } from '../../app/api.ts';
import { useDevice, useSyncStatus } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { dateWords } from '../../ui/dates.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Radios } from '../../ui/radios.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ConsentNote } from '../records/index.ts';
import type { CaseView } from './case-view.ts';
import { calledName } from './child.tsx';
import { FindPerson, type Found } from './find-person.tsx';
import { type LettersBeside, LettersBesideBanner } from './letters-beside.tsx';
import { useSending } from './use-sending.ts';

const ids = { to: 'ask-to', adviserKind: 'ask-kind', service: 'ask-service', question: 'ask-question' };
const kindWords: Record<AdviserKind, string> = {
  health: 'Health',
  'educational psychology': 'Educational psychology',
  education: 'Education',
  'social care': 'Social care',
  family: 'Views of the family or young person',
};

/** The co-ordinator asks a person, a team or a setting for advice (V1, A7). Needs a connection: they are told at that moment. */
export function AskForAdvice({ view, close }: { view: CaseView; close: () => void }): ReactNode {
  const today = useDevice().today();
  const { connection } = useSyncStatus();
  const form = useAskForm(view, close);
  if (connection === 'offline')
    return (
      <OfflineHint
        action="Ask for advice"
        why="Asking for advice needs a connection, because the person is told at that moment."
      />
    );
  if (form.beside)
    return (
      <>
        <LettersBesideBanner letters={form.beside} />
        <p>
          <Button kind="second" onClick={close}>
            Done
          </Button>
        </p>
      </>
    );
  return (
    <Panel labelledBy="ask-heading">
      <h3 id="ask-heading">Ask for advice about {calledName(view.body)}</h3>
      <ConsentNote caseId={view.caseId} />
      <ErrorSummary problems={form.problems} />
      <FindPerson
        id={ids.to}
        label="Who do you want to ask?"
        hint="Type part of a name, a service, a team or a setting"
        problem={form.problemOf('to')}
        chosen={form.to}
        choose={form.choose}
        settings
        teams
      />
      <Radios
        id={ids.adviserKind}
        label="What kind of advice?"
        problem={form.problemOf('adviserKind')}
        value={form.kind}
        onChange={form.setKind}
        options={adviserKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
      />
      <TextField
        id={ids.service}
        label="Service"
        hint="As it should stand in the plan, for example Speech and language therapy"
        problem={form.problemOf('service')}
        value={form.service}
        onChange={form.setService}
      />
      <TextArea
        id={ids.question}
        label="What do you need to know? (optional)"
        problem={form.problemOf('question')}
        value={form.question}
        onChange={form.setQuestion}
        rows={3}
      />
      <p className="small muted">
        The advice will be due on {dateWords(adviceDueOn(today))}, six weeks from today. We send an e-mail now.
        {form.to?.type === 'team'
          ? ' The team’s manager allocates the request; the date stays the same whenever they do.'
          : null}
      </p>
      <div className="row">
        <Button busy={form.busy} onClick={form.send}>
          Ask for advice
        </Button>
        <Button kind="second" onClick={close}>
          Cancel
        </Button>
      </div>
    </Panel>
  );
}

function placeOf(found: Found): AskForAdviceRequest['to'] {
  if (found.type === 'person') return { type: 'person', personId: found.id };
  return found.type === 'team' ? { type: 'team', teamId: found.id } : { type: 'setting', settingId: found.id };
}

function useAskForm(view: CaseView, close: () => void) {
  const [to, setTo] = useState<Found | null>(null);
  const [kind, setKind] = useState<AdviserKind | null>(null);
  const [service, setService] = useState('');
  const [question, setQuestion] = useState('');
  const [beside, setBeside] = useState<LettersBeside | null>(null);
  const sending = useSending(ids);
  const choose = (found: Found | null): void => {
    setTo(found);
    if (found?.type === 'setting') {
      setKind('education');
      setService(found.name);
    } else if (found?.type === 'team') {
      setKind(found.team.adviserKind);
      setService(found.team.service);
    } else if (found) {
      setKind(found.person.adviserKind ?? (found.person.role === 'family' ? 'family' : null));
      setService(found.person.service ?? (found.person.role === 'family' ? 'Family' : ''));
    }
  };
  const roundId = view.roundId;
  const send = (): void => {
    const missing = [
      ...(to ? [] : [{ field: ids.to, words: 'Choose who to ask' }]),
      ...(kind ? [] : [{ field: ids.adviserKind, words: 'Choose what kind of advice' }]),
      ...(service.trim() ? [] : [{ field: ids.service, words: 'Enter the service' }]),
    ];
    if (missing.length > 0 || !to || !kind || !roundId) {
      if (!roundId)
        missing.push({ field: ids.to, words: 'There is no assessment or review in progress to ask for advice in' });
      sending.setProblems(missing);
      return;
    }
    const body: AskForAdviceRequest = {
      roundId,
      to: placeOf(to),
      adviserKind: kind,
      service: service.trim(),
      colleagueIds: [],
      question: question.trim(),
    };
    void sending.send(
      () => post<{ id: string; letters: LettersBeside }>(`/api/cases/${view.caseId}/advice-requests`, body),
      {
        said: `${to.name} has been asked for advice`,
        next: ({ letters }) => (letters.to.length > 0 || letters.missing ? setBeside(letters) : close()),
      },
    );
  };
  return { ...sending, beside, to, choose, kind, setKind, service, setService, question, setQuestion, send };
}
