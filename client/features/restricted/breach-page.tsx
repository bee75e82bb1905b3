import { type ReactNode, useState } from 'react';
import { type Breach, type BreachNote, breachNoteKinds } from '../../../shared/api/breaches.ts';
import { post } from '../../app/api.ts';
import { useLoaded } from '../../app/use-loaded.ts';
import { useDevice, useSyncStatus } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField, dateOf, partsOf } from '../../ui/date-field.tsx';
import { dateWords } from '../../ui/dates.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { SummaryList } from '../../ui/facts.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { MarkedList } from '../../ui/list.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Radios } from '../../ui/radios.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useSending } from '../cases/index.ts';
import { howWords, noteWords, recallableWords, roleWords } from './breach-words.ts';
import { LogNotLoaded } from './log-not-loaded.tsx';

/** N4: one breach: what, who could see it and who had it, what was done, and whether the ICO and the family were told. */
export default function BreachPage({ id }: { id: string }): ReactNode {
  const loaded = useLoaded<Breach>(`/api/breaches/${id}`);
  const again = () => loaded.again();
  return (
    <div className="narrow stack">
      <BackLink href="/breaches">Breach log</BackLink>
      {loaded.state === 'here' ? (
        <OneBreach breach={loaded.value} again={again} />
      ) : (
        <>
          <PageHeading title="A breach">A breach</PageHeading>
          <LogNotLoaded loaded={loaded} again={() => void again()} />
        </>
      )}
    </div>
  );
}

function OneBreach({ breach, again }: { breach: Breach; again: () => Promise<void> }): ReactNode {
  const had = breach.readers.filter(({ how }) => how !== 'not fetched').length;
  return (
    <>
      <div className="stack-2">
        <PageHeading title="A breach">
          {recallableWords[breach.what]} recalled in case {breach.ref}
        </PageHeading>
      </div>
      <SummaryList
        rows={[
          { label: 'Noticed', value: dateWords(breach.noticedOn) },
          { label: 'Recalled', value: `${dateWords(breach.recalledOn)} by ${breach.recalledBy}` },
          { label: 'What went wrong', value: breach.why ?? 'Its co-ordinator reads that.' },
        ]}
      />
      <section className="stack-2" aria-labelledby="readers">
        <h2 id="readers">
          Who could see it: {breach.readers.length}. Who had it: {had}
        </h2>
        {breach.readers.length === 0 ? <p>Nobody but the co-ordinator could see it.</p> : null}
        <MarkedList
          label="Who could see it"
          rows={breach.readers.map((reader, index) => ({
            id: `${index}`,
            icon: reader.how === 'not fetched' ? 'clock' : 'people',
            title: reader.name ? `${reader.name}, ${roleWords[reader.role]}` : roleWords[reader.role],
            about: `${howWords(reader)}.`,
          }))}
        />
      </section>
      <section className="stack-2" aria-labelledby="notes">
        <h2 id="notes">What was done</h2>
        {breach.notes.length === 0 ? <p>Nothing is written down yet.</p> : null}
        <MarkedList
          label="What was done"
          rows={breach.notes.map((note) => ({
            id: note.id,
            icon: 'done',
            title: `${noteWords[note.what]}, ${dateWords(note.on)}`,
            about: `${note.by}.${note.words ? ` ${note.words}` : ''}`,
          }))}
        />
      </section>
      <NoteForm breachId={breach.id} again={again} />
    </>
  );
}

const ids = { what: 'note-what', on: 'note-on', words: 'note-words' };

function NoteForm({ breachId, again }: { breachId: string; again: () => Promise<void> }): ReactNode {
  const today = useDevice().today();
  const { connection } = useSyncStatus();
  const [what, setWhat] = useState<BreachNote['what'] | null>(null);
  const [on, setOn] = useState(partsOf(today));
  const [words, setWords] = useState('');
  const sending = useSending(ids);
  const write = (): void => {
    const day = dateOf(on);
    const missing = [
      ...(what ? [] : [{ field: ids.what, words: 'Choose what was done' }]),
      ...(day ? [] : [{ field: ids.on, words: 'Enter the day, for example 23 11 2026' }]),
      ...(words.trim() ? [] : [{ field: ids.words, words: 'Say what was done, or why not' }]),
    ];
    if (missing.length > 0) {
      sending.setProblems(missing);
      return;
    }
    void sending.send(() => post(`/api/breaches/${breachId}/notes`, { what, on: day, words: words.trim() }), {
      said: 'Written down',
      next: () => {
        setWhat(null);
        setWords('');
        void again();
      },
    });
  };
  return (
    <Panel labelledBy="note-heading">
      <h2 id="note-heading">Write down what was done</h2>
      <ErrorSummary problems={sending.problems} />
      <Radios
        id={ids.what}
        label="What was done?"
        problem={sending.problemOf('what')}
        value={what}
        onChange={setWhat}
        options={breachNoteKinds.map((value) => ({ value, label: noteWords[value] }))}
      />
      <DateField id={ids.on} label="On which day?" problem={sending.problemOf('on')} value={on} onChange={setOn} />
      <TextArea
        id={ids.words}
        label="In words"
        hint="Who was told or asked, how, and why."
        problem={sending.problemOf('words')}
        value={words}
        onChange={setWords}
      />
      <p>
        <Button busy={sending.busy} disabled={connection === 'offline'} onClick={write}>
          Write it down
        </Button>
      </p>
    </Panel>
  );
}
