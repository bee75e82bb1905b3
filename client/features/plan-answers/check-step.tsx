import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { isWish } from '../../../shared/domain/documents/index.ts';
import { answeredSections, plainTitle, whatIsMissingIn } from '../../../shared/domain/plan-answers/index.ts';
import { useDevice, useSyncStatus } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { longDateWords } from '../../ui/dates.ts';
import { SummaryList } from '../../ui/facts.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { say } from '../../ui/live-region.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { viaWords, wishWords } from './answer-words.ts';
import type { StepProps } from './step-page.tsx';
import { saidOf } from './use-draft-plan.ts';

/** The last look: all that was said, whose words they are, who may read them; then it is sent. */
export function CheckStep({ draft, answer, base }: StepProps): ReactNode {
  const form = useForm();
  const [, go] = useLocation();
  const { connection } = useSyncStatus();
  const today = useDevice().today();
  const missing = whatIsMissingIn(answer.body, draft.plan.body.served.on, today);
  const send = async () => {
    const wrong = missing[0]?.words ?? (await answer.store({ state: 'sent' }));
    if (wrong) return [{ field: 'send', words: wrong }];
    say(connection === 'online' ? 'Your answer has been sent' : 'Your answer goes when you are online');
    go(`/cases/${draft.caseId}/${draft.manages ? 'plan-answers' : 'plan-answer'}`);
    return [];
  };
  const others = missing.filter(({ page }) => page !== 'check');
  return (
    <div className="narrow stack">
      <BackLink href={base}>All parts</BackLink>
      <PageHeading title="Check your answer">Check your answer, then send it</PageHeading>
      {others.length > 0 ? (
        <Banner kind="late" say="polite">
          <p>
            <b>Something is missing.</b>
          </p>
          <ul>
            {others.map(({ page, words }) => (
              <li key={page}>
                <Link href={`${base}/${page}`}>{words}</Link>
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <SummaryList rows={rowsOf({ draft, answer, base })} />
      <Form form={form} onSubmit={send}>
        <Checkbox
          id="agrees"
          label={draft.manages ? 'They agree with the draft plan as it is' : 'I agree with the draft plan as it is'}
          hint="You can agree and still say something about one part."
          checked={answer.body.agrees === true}
          onChange={(agrees) => answer.change({ agrees: agrees ? true : null })}
        />
        {draft.manages ? null : <Whose answer={answer} />}
        {draft.family.length > 1 ? (
          <Checkbox
            id="shared"
            label={`The others of the family who see ${draft.childName}’s case may read this answer`}
            hint="If you leave this empty, only you and the council read it."
            checked={answer.body.shared}
            onChange={(shared) => answer.change({ shared })}
          />
        ) : null}
        <p id="send" tabIndex={-1} className="small muted">
          {draft.manages
            ? 'Sent, it stays as it is. You then record an answer to each comment.'
            : `${draft.body.coordinator?.name ?? 'Your co-ordinator'} reads it and answers each thing you say. After sending you can’t change it; you can send something more.`}
        </p>
        <Button type="submit" wide busy={form.busy} disabled={others.length > 0}>
          {draft.manages ? 'Record this answer' : 'Send my answer'}
        </Button>
      </Form>
    </div>
  );
}

/** R5: whose words these are, when somebody types for another. */
function Whose({ answer }: Pick<StepProps, 'answer'>): ReactNode {
  const { whose, typedBy } = answer.body;
  const other = whose.personId === null;
  const own = { personId: typedBy.personId, name: typedBy.name };
  return (
    <>
      <Checkbox
        id="for-other"
        label="I write this for somebody else"
        hint="For example for your child, or for a grandparent. Both names are kept."
        checked={other}
        onChange={(checked) => answer.change({ whose: checked ? { personId: null, name: '' } : own })}
      />
      {other ? (
        <TextField
          id="whose"
          label="Whose words are they?"
          value={whose.name}
          onChange={(name) => answer.change({ whose: { personId: null, name } })}
        />
      ) : null}
    </>
  );
}

function rowsOf({ draft, answer, base }: StepProps) {
  const { body } = answer;
  const change = (page: string, what: string): ReactNode => (
    <Link href={`${base}/${page}`}>
      Change<span className="unseen"> {what}</span>
    </Link>
  );
  const said = answeredSections.flatMap((key) => {
    const { right, words } = saidOf(body, key);
    if (right === null && !words.trim()) return [];
    const title = plainTitle(key, draft.childName);
    const value = right && !words.trim() ? 'It is right' : words;
    return [{ label: title, value, action: change(key, title) }];
  });
  const [wish] = body.wishes;
  const paper = body.via !== 'hub';
  return [
    ...(paper
      ? [
          {
            label: 'Whose answer',
            value: `${body.whose.name}, ${viaWords[body.via]}${body.receivedOn ? `, ${longDateWords(body.receivedOn)}` : ''}`,
            action: change('paper', 'whose answer it is'),
          },
        ]
      : []),
    ...said,
    {
      label: 'School or college',
      value: wish && isWish(wish) ? wishWords(wish) : 'No wish',
      action: change('setting', 'the school or college'),
    },
  ];
}
