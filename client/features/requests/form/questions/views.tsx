import type { ReactNode } from 'react';
import { isFamily, requestLengths } from '../../../../../shared/domain/requests/form/index.ts';
import { TextArea } from '../../../../ui/text-area.tsx';
import type { QuestionProps } from './question.ts';

/** R5: what the child and the family say, in their own words; whose they are is kept. */
export function ViewsQuestion({ inHand }: QuestionProps): ReactNode {
  const { views, child, asker, people } = inHand.draft.answers;
  const young = asker === 'young person';
  const childName = child.firstName.trim() || 'the child';
  const own = isFamily(asker) ? (people[0]?.name.trim() ?? '') : '';
  const places = young
    ? [{ whose: own || 'The young person', label: 'What is important to you? (optional)' }]
    : [
        { whose: child.firstName.trim() || 'The child', label: `What does ${childName} say? (optional)` },
        isFamily(asker)
          ? { whose: own || 'The family', label: 'What is important to you as a family? (optional)' }
          : { whose: 'The family', label: 'What does the family say? (optional)' },
      ];
  const write = (index: number, whose: string, words: string) => {
    const next = [...views];
    while (next.length <= index) next.push({ id: crypto.randomUUID(), whose: '', words: '', typedBy: '' });
    inHand.answer({ views: next.map((view, at) => (at === index ? { ...view, whose, words } : view)) });
  };
  return (
    <>
      {places.map(({ whose, label }, index) => (
        <TextArea
          key={label}
          id={`view-${index}`}
          label={label}
          hint={
            index === 0 && !young
              ? 'Likes, worries, hopes. A drawing or a photo can be added on the next page.'
              : undefined
          }
          rows={5}
          maxLength={requestLengths.words}
          value={views[index]?.words ?? ''}
          onChange={(words) => write(index, whose, words)}
        />
      ))}
    </>
  );
}
