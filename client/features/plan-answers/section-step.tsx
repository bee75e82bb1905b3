import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { RichTextNode } from '../../../shared/domain/documents/index.ts';
import { type AnsweredSection, answeredSections, plainTitle } from '../../../shared/domain/plan-answers/index.ts';
import { planSectionTitle } from '../../../shared/domain/plans/index.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Radios } from '../../ui/radios.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { RichTextView } from '../advice/index.ts';
import type { StepProps } from './step-page.tsx';
import { saidOf, sectionIn, writtenSections } from './use-draft-plan.ts';

/** One section: what the draft says, whether that is right, and what should change in the family's own words. */
export function SectionStep({
  draft,
  answer,
  base,
  sectionKey,
}: StepProps & { sectionKey: AnsweredSection }): ReactNode {
  const form = useForm();
  const [, go] = useLocation();
  const { section, written } = sectionIn(draft, sectionKey);
  const said = saidOf(answer.body, sectionKey);
  const title = plainTitle(sectionKey, draft.childName);
  const say = (part: Partial<typeof said>): void =>
    answer.change({ comments: withComment(answer.body.comments, sectionKey, { ...said, ...part }) });
  const place = placeOf(draft, sectionKey);
  const next = () => {
    if (said.right === null) return [{ field: 'right', words: 'Say if it is right, or go back to the list' }];
    if (said.right === false && !said.words.trim()) return [{ field: 'words', words: 'Say what should change' }];
    go(place.next ? `${base}/${place.next}` : base);
    return [];
  };
  return (
    <div className="narrow stack">
      <BackLink href={base}>All parts</BackLink>
      <div className="stack-2">
        {place.at > 0 ? (
          <p className="muted">
            Part {place.at} of {place.of}
          </p>
        ) : null}
        <PageHeading title={`${form.problems.length > 0 ? 'Error: ' : ''}Section ${sectionKey} of the draft plan`}>
          {title}
        </PageHeading>
        <p className="small muted">{planSectionTitle(sectionKey)}</p>
      </div>
      {section && written ? (
        <article className="sheet">
          <RichTextView text={onlyThis(section)} headings={[{ key: sectionKey, title: 'What the draft says' }]} />
        </article>
      ) : (
        <p>Nothing is written in this part of the draft.</p>
      )}
      <Form form={form} onSubmit={next}>
        <Radios
          id="right"
          label={written ? 'Is this right?' : 'Is something missing here?'}
          problem={form.problemOf('right')}
          value={said.right === null ? null : said.right ? 'right' : 'change'}
          onChange={(value) => say({ right: value === 'right' })}
          options={[
            { value: 'right', label: written ? 'Yes, it is right' : 'No, nothing is missing' },
            { value: 'change', label: written ? 'No, something should change' : 'Yes, something should be here' },
          ]}
        />
        {said.right === false || said.words.trim() ? (
          <TextArea
            id="words"
            label="What should change?"
            hint="In your own words. It does not have to be perfect."
            problem={form.problemOf('words')}
            value={said.words}
            onChange={(words) => say({ words })}
            rows={6}
          />
        ) : null}
        <Button type="submit" wide>
          Continue
        </Button>
      </Form>
    </div>
  );
}

const onlyThis = (section: RichTextNode): RichTextNode => ({ type: 'doc', content: [section] });

/** Which of the written parts it is, and the one after it; the last one leads back to the list. */
function placeOf(draft: StepProps['draft'], key: AnsweredSection): { at: number; of: number; next: string | null } {
  const written = writtenSections(draft);
  const at = written.indexOf(key);
  return { at: at + 1, of: written.length, next: at < 0 ? null : (written[at + 1] ?? 'setting') };
}

type Comments = StepProps['answer']['body']['comments'];

/** The comments with what is said of one section as one comment, in the order of the plan. */
function withComment(
  comments: Comments,
  sectionKey: AnsweredSection,
  said: { right: boolean | null; words: string },
): Comments {
  const id = comments.find((one) => one.sectionKey === sectionKey)?.id ?? crypto.randomUUID();
  const others = comments.filter((one) => one.sectionKey !== sectionKey);
  const order = (key: string): number => (answeredSections as readonly string[]).indexOf(key);
  return [...others, { id, sectionKey, ...said, reply: null }].toSorted(
    (a, b) => order(a.sectionKey) - order(b.sectionKey),
  );
}
