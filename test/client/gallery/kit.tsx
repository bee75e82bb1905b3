import { type ReactNode, useState } from 'react';
import { Banner } from '../../../client/ui/banner.tsx';
import { Button } from '../../../client/ui/button.tsx';
import { ConfirmPanel } from '../../../client/ui/confirm-panel.tsx';
import { DateField, emptyDate } from '../../../client/ui/date-field.tsx';
import { DateWords } from '../../../client/ui/date-words.tsx';
import { Empty } from '../../../client/ui/empty.tsx';
import { ErrorSummary } from '../../../client/ui/error-summary.tsx';
import { Face } from '../../../client/ui/face.tsx';
import { PageHeading } from '../../../client/ui/heading.tsx';
import { MarkedList, TaskList } from '../../../client/ui/list.tsx';
import { LiveRegion } from '../../../client/ui/live-region.tsx';
import { OfflineHint } from '../../../client/ui/offline-hint.tsx';
import { Pagination } from '../../../client/ui/pagination.tsx';
import { NextPanel, Panel } from '../../../client/ui/panel.tsx';
import { PeopleList } from '../../../client/ui/people-list.tsx';
import { PlainThread } from '../../../client/ui/plain-thread.tsx';
import { Radios } from '../../../client/ui/radios.tsx';
import { Sections, Views } from '../../../client/ui/sections.tsx';
import { Select } from '../../../client/ui/select.tsx';
import { Skeleton } from '../../../client/ui/skeleton.tsx';
import { type SyncState, SyncStatusLink } from '../../../client/ui/sync-status.tsx';
import { Tag } from '../../../client/ui/tag.tsx';
import { TextArea } from '../../../client/ui/text-area.tsx';
import { TextField } from '../../../client/ui/text-field.tsx';
import { Thread } from '../../../client/ui/thread.tsx';
import { WorkCard, WorkList } from '../../../client/ui/work-card.tsx';
import { plainSteps, steps } from './kit-steps.tsx';

const resting: SyncState = { online: true, waiting: 0, sending: null, needsYou: 0, fetching: null };
const syncStates: SyncState[] = [
  resting,
  { ...resting, online: false },
  { ...resting, online: false, waiting: 3 },
  { ...resting, waiting: 3, sending: { done: 1, of: 3 } },
  { ...resting, needsYou: 1 },
  { ...resting, locked: true, waiting: 2 },
  { ...resting, fetching: { done: 400, left: 1200 } },
];

/** Every part of the kit in its states, for looking at. */
export function Kit(): ReactNode {
  return (
    <main id="main" className="page">
      <PageHeading title="The kit">The kit</PageHeading>
      <ul className="grid-2 plain">
        {syncStates.map((state) => (
          <li key={JSON.stringify(state)}>
            <SyncStatusLink state={state} solo />
          </li>
        ))}
      </ul>
      <Fields />
      <Tags />
      <section className="stack" aria-labelledby="track">
        <h2 id="track">Where the assessment is</h2>
        <Thread steps={steps} />
      </section>
      <NextPanel action={<Button>Carry on with your advice</Button>}>
        <p>Ros Penhale sends the speech and language advice. Then Jane Holt writes the draft plan.</p>
        <p className="small">Your advice was due on 19 November. You can finish and send it without a signal.</p>
      </NextPanel>
      <Sections
        label="Sections of this case"
        current="/a"
        sections={[
          { href: '/a', label: 'Advice', count: '4 of 6' },
          { href: '/b', label: 'Files', count: 7 },
          { href: '/c', label: 'History' },
        ]}
      />
      <Views
        label="Saved views"
        current="/a"
        views={[
          { href: '/a', label: 'Due in 4 weeks', count: 20 },
          { href: '/b', label: 'Late', count: 3 },
        ]}
      />
      <Lists />
      <h2>What happens next</h2>
      <PlainThread steps={plainSteps} />
      <Pagination page={2} pages={5} hrefOf={(page) => `/cases?page=${page}`} />
      <LiveRegion />
    </main>
  );
}

function Fields(): ReactNode {
  const [words, setWords] = useState('');
  const [date, setDate] = useState(emptyDate);
  const [where, setWhere] = useState<'home' | 'school' | null>('home');
  return (
    <section className="stack" aria-label="Fields">
      <ErrorSummary
        problems={[
          { field: 'hours', words: 'Enter how many hours a week' },
          { field: 'visit', words: 'The date of the visit must be today or earlier' },
        ]}
      />
      <div className="grid-2">
        <TextField
          id="hours"
          label="Hours a week"
          hint="For example 2.5"
          inputMode="decimal"
          value={words}
          onChange={setWords}
          problem="Enter how many hours a week"
        />
        <DateField
          id="visit"
          label="Date of the visit"
          hint="For example 11 11 2026"
          value={date}
          onChange={setDate}
          problem="The date of the visit must be today or earlier"
        />
        <TextArea id="why" label="Why" hint="One or two sentences" value={words} onChange={setWords} />
        <Radios
          id="where"
          label="Where did you see Posy?"
          value={where}
          onChange={setWhere}
          options={[
            { value: 'home', label: 'At home' },
            { value: 'school', label: 'At school', hint: 'In class or in the playground' },
          ]}
        />
        <Select
          id="sort"
          label="Sort"
          value="due"
          onChange={() => {}}
          options={[{ value: 'due', label: 'Most urgent first' }]}
        />
      </div>
      <div className="row">
        <Button>Send advice</Button>
        <Button kind="second">Keep for later</Button>
        <Button kind="warn">Delete this request</Button>
        <Button kind="plain">Download as Word</Button>
      </div>
    </section>
  );
}

function Tags(): ReactNode {
  return (
    <section className="stack" aria-label="Tags and banners">
      <p className="tags">
        <Tag kind="late">Late by 4 days</Tag> <Tag kind="soon">Due in 4 days</Tag> <Tag kind="exempt">Exempt</Tag>{' '}
        <Tag kind="done">Done</Tag> <Tag kind="now">Now</Tag> <Tag kind="next">Next</Tag>{' '}
        <Tag kind="sealed">Sealed</Tag> <Tag kind="wait">Waiting to send</Tag> <Tag kind="needs">Needs you</Tag>
      </p>
      <div className="grid-2">
        <Banner kind="done">
          <p>
            <b>Advice sent.</b> Jane Holt has been told.
          </p>
        </Banner>
        <Banner>
          <p>
            <b>A new version of the school’s advice</b> came on 20 November.
          </p>
        </Banner>
        <Banner kind="soon">
          <p>
            <b>This phone opens offline for 2 more days.</b>
          </p>
        </Banner>
        <Banner kind="late">
          <p>
            <b>Your reply could not be delivered.</b> It is kept here.
          </p>
          <Button kind="second">Send it to the co-ordinator</Button>
        </Banner>
      </div>
      <OfflineHint
        action="Issue the final plan"
        why="Issuing a plan needs a connection, because the family is served at that moment."
        onRemind={() => {}}
      />
      <div className="grid-2">
        <Empty title="Nothing to send">When someone asks you for advice it shows here, with the date.</Empty>
        <Panel>
          <Skeleton shape="lines" />
        </Panel>
        <ConfirmPanel title="Withdraw this request?" yes="Withdraw request" warn onYes={() => {}} onNo={() => {}}>
          <p>Ros Penhale is told.</p>
        </ConfirmPanel>
      </div>
    </section>
  );
}

function Lists(): ReactNode {
  return (
    <div className="cols">
      <section className="stack" aria-label="Work">
        <WorkList>
          <WorkCard
            face={<Face name="Idris Kellaway" />}
            name="Idris Kellaway"
            href="/cases/1"
            about="Age 7, Year 3, Larkfield Primary"
            tag={{ kind: 'late', words: 'Late by 4 days' }}
            edge="late"
            facts={[
              ['Why', 'Harrowdale is deciding what help Idris needs. You were asked on 8 October.'],
              ['Legal date', <DateWords key="d" date="2026-11-19" />],
              ['State', 'Started. 2 of 5 headings written, saved on this phone.'],
            ]}
            action={<Button>Carry on writing</Button>}
          />
        </WorkList>
        <MarkedList
          rows={[
            {
              id: '1',
              icon: 'pencil',
              title: 'Speech and language: you',
              about: '2 of 5 headings written.',
              end: <Tag kind="late">Late</Tag>,
            },
            {
              id: '2',
              icon: 'sealed',
              title: 'Larkfield Primary School',
              about: 'Sent 13 November, with 2 files',
              end: <Tag kind="sealed">Sealed</Tag>,
            },
          ]}
        />
        <TaskList
          tasks={[
            {
              href: '/1',
              title: 'Tell us your views',
              about: 'You sent these on 14 October',
              tag: { kind: 'done', words: 'Done' },
            },
          ]}
        />
      </section>
      <aside className="side" aria-label="People">
        <section>
          <h2>People</h2>
          <PeopleList
            people={[
              { id: '1', name: 'Jane Holt', relation: 'SEND co-ordinator, Harrowdale' },
              { id: '2', name: 'Hannah Kellaway', relation: 'Mother, has parental responsibility' },
            ]}
          />
        </section>
      </aside>
    </div>
  );
}
