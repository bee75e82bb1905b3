import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { LetterSettings, ListedTemplate, TemplateList } from '../../../shared/api/templates.ts';
import { call } from '../../app/api.ts';
import { useLoaded } from '../../app/use-loaded.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { dateWords, dayOf } from '../../ui/dates.ts';
import { ErrorSummary, type FormProblem } from '../../ui/error-summary.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { say } from '../../ui/live-region.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { NotLoaded } from '../letters/index.ts';
import './templates.css';

/** What the administrator edits: each template of a letter, the plan or an e-mail with its version in use, and the services that the law has letters name (G4, reg 32). */
export default function TemplatesPage(): ReactNode {
  const loaded = useLoaded<TemplateList>('/api/templates');
  const list = loaded.state === 'here' ? loaded.value : null;
  return (
    <>
      <div className="stack-2">
        <PageHeading title="Letters and templates">Letters and templates</PageHeading>
        <p>
          The words of the letters, plans and e-mails that the hub makes. A change holds from the next use; what was
          made stays as it is.
        </p>
      </div>
      {list === null ? <NotLoaded loaded={loaded} what="Templates" again={() => void loaded.again()} /> : null}
      {list
        ? groups.map(({ shape, title }) => (
            <section key={shape} className="stack-2" aria-labelledby={`templates-${shape}`}>
              <h2 id={`templates-${shape}`}>{title}</h2>
              <Group templates={list.templates.filter((one) => one.shape === shape)} label={title} />
              {shape === 'letter' ? <Services settings={list.settings} again={loaded.again} /> : null}
            </section>
          ))
        : null}
    </>
  );
}

const groups: { shape: ListedTemplate['shape']; title: string }[] = [
  { shape: 'letter', title: 'Letters' },
  { shape: 'plan', title: 'The EHC plan' },
  { shape: 'e-mail', title: 'E-mails' },
];

const Group = ({ templates, label }: { templates: readonly ListedTemplate[]; label: string }): ReactNode => (
  <ul className="list tasks" aria-label={label}>
    {templates.map((one) => (
      <li key={one.slug}>
        <Link href={`/templates/${one.slug}`} className="tile">
          <span>
            <b>{one.name}</b>
            <span className="small muted about">{one.about}</span>
          </span>
          <span className="small">{versionWords(one)}</span>
        </Link>
      </li>
    ))}
  </ul>
);

const versionWords = ({ saved }: ListedTemplate): string =>
  saved ? `Version ${saved.version}, ${dateWords(dayOf(saved.at))}` : 'Built-in text';

const services: { key: keyof LetterSettings; label: string; hint: string }[] = [
  { key: 'address', label: 'Your postal address', hint: 'At the top of every letter' },
  {
    key: 'advice',
    label: 'Information, advice and support service',
    hint: 'Name, phone number and e-mail address, in one sentence',
  },
  { key: 'mediation', label: 'Mediation adviser', hint: 'Name, phone number and web address' },
  { key: 'disagreement', label: 'Disagreement resolution service', hint: 'Name and how to reach it' },
  { key: 'tribunal', label: 'Tribunal', hint: 'Name, phone number and where to find the form' },
];

/** What every decision letter has to name (reg 32): entered once. */
function Services({ settings, again }: { settings: LetterSettings; again: () => Promise<void> }): ReactNode {
  const [typed, setTyped] = useState(settings);
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const changed = services.some(({ key }) => typed[key] !== settings[key]);
  useUnsaved(changed);
  const missing = services.filter(({ key }) => key !== 'address' && settings[key] === '');
  const save = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await call('PUT', '/api/letter-settings', typed);
    setBusy(false);
    if (!answer.ok) {
      const named = Object.entries(answer.fields).map(([field, words]) => ({ field: `service-${field}`, words }));
      return setProblems(named.length > 0 ? named : [{ field: 'service-address', words: answer.words }]);
    }
    setProblems([]);
    say('Saved. Letters made from now on say this.');
    await again();
  };
  return (
    <Panel labelledBy="services-heading">
      <h2 id="services-heading">What letters say about services</h2>
      <p>The law has decision letters name these services and say how to reach them (regulation 32).</p>
      {missing.length > 0 ? (
        <Banner kind="soon">
          <p>
            <b>No letters can be made yet.</b> Enter: {missing.map(({ label }) => label.toLowerCase()).join(', ')}.
          </p>
        </Banner>
      ) : null}
      <ErrorSummary problems={problems} />
      {services.map(({ key, label, hint }) => (
        <TextArea
          key={key}
          id={`service-${key}`}
          label={label}
          hint={hint}
          rows={2}
          problem={problems.find(({ field }) => field === `service-${key}`)?.words ?? null}
          value={typed[key]}
          onChange={(text) => setTyped({ ...typed, [key]: text })}
        />
      ))}
      <p>
        <Button busy={busy} onClick={() => void save()}>
          Save services
        </Button>
      </p>
    </Panel>
  );
}
