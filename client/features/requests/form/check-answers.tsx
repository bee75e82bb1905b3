import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { chosenNeeds, isFamily, whatIsMissing } from '../../../../shared/domain/requests/form/index.ts';
import { useHub } from '../../../app/hub.ts';
import { BackLink } from '../../../ui/back-link.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { dateWords } from '../../../ui/dates.ts';
import { SummaryList } from '../../../ui/facts.tsx';
import { Form, useForm } from '../../../ui/form.tsx';
import { PageHeading } from '../../../ui/heading.tsx';
import { DeleteTyped } from './start-page.tsx';
import type { Step } from './steps.ts';
import type { DraftInHand } from './use-draft.ts';
import { areaWords, askerWords } from './words.ts';

/** All answers, each with the way back to its question; then it is sent. */
export function CheckAnswers({ inHand }: { inHand: DraftInHand }): ReactNode {
  const form = useForm();
  const hub = useHub();
  const [, go] = useLocation();
  const today = hub?.today ?? new Date().toISOString().slice(0, 10);
  const missing = whatIsMissing(inHand.draft.answers, today);
  const send = async () => {
    const wrong = await inHand.send();
    if (wrong) return [{ field: 'send', words: wrong }];
    go(`${inHand.base}/sent`);
    return [];
  };
  return (
    <div className="narrow stack">
      <BackLink href={`${inHand.base}/agreements`}>Back</BackLink>
      <PageHeading title="Check your answers">Check your answers, then send them</PageHeading>
      {missing.length > 0 ? (
        <Banner kind="late" say="polite">
          <p>
            <b>Something is missing.</b>
          </p>
          <ul>
            {missing.map(({ step, field, words }) => (
              <li key={field}>
                <Link href={`${inHand.base}/${step}`}>{words}</Link>
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <Answers inHand={inHand} />
      <Form form={form} onSubmit={send}>
        <p id="send" tabIndex={-1}>
          By sending this you say that it is true as far as you know.
        </p>
        <Button type="submit" wide busy={form.busy} disabled={missing.length > 0}>
          Send my request
        </Button>
      </Form>
      <DeleteTyped inHand={inHand} />
    </div>
  );
}

const filesLabel = 'Photos and files';

function Answers({ inHand }: { inHand: DraftInHand }): ReactNode {
  const { answers, files } = inHand.draft;
  const { asker, askedBy, child, people, needs, views, agreements } = answers;
  const row = (step: Step, label: string, value: ReactNode) => ({
    label,
    value,
    action: (
      <Link href={`${inHand.base}/${step}`}>
        Change<span className="unseen"> {label.toLowerCase()}</span>
      </Link>
    ),
  });
  const lines = (parts: readonly (string | null)[]): ReactNode =>
    parts.filter(Boolean).map((part) => <div key={part}>{part}</div>);
  const rows = [
    row('asker', 'Who you are', asker ? askerWords[asker].label : 'Not answered'),
    ...(isFamily(asker)
      ? []
      : [row('you', 'About you', lines([askedBy.name, askedBy.role, askedBy.phone, askedBy.email]))]),
    row(
      'child',
      'Who it is about',
      lines([
        `${child.firstName} ${child.lastName}`.trim(),
        child.birthDate && `Born ${dateWords(child.birthDate)}`,
        child.setting,
        child.nhsNumber && `NHS number ${child.nhsNumber}`,
      ]),
    ),
    ...people.map((person, index) =>
      row(
        'family',
        index === 0 ? 'How to reach the family' : `Parent or carer ${index + 1}`,
        lines([
          person.name,
          person.relation,
          person.parentalResponsibility ? 'Has parental responsibility' : null,
          person.phone,
          person.email,
          person.address,
        ]),
      ),
    ),
    row(
      'needs',
      'What is difficult',
      chosenNeeds(needs).map(({ area, words }) => (
        <div key={area}>
          <b>{areaWords[area].label}:</b> {words}
        </div>
      )),
    ),
    row(
      'views',
      'In your own words',
      views.some(({ words }) => words.trim()) ? lines(views.map(({ words }) => words)) : 'Nothing added',
    ),
    row('files', filesLabel, files.length > 0 ? lines(files.map(({ name, alt }) => alt || name)) : 'None added'),
    row('agreements', 'Asking people who know the child', agreements.mayShare ? 'Agreed' : 'Talk to us first'),
  ];
  const shown = inHand.without.includes('files') ? rows.filter(({ label }) => label !== filesLabel) : rows;
  return <SummaryList rows={shown} />;
}
