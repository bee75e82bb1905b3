import type { ReactNode } from 'react';
import { isFamily } from '../../../../../shared/domain/requests/form/index.ts';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import type { QuestionProps } from './question.ts';

/** What the family knows and agrees to. Refusing to share stops nothing: it is talked about first. */
export function AgreementsQuestion({ inHand, form }: QuestionProps): ReactNode {
  const { agreements, asker } = inHand.draft.answers;
  const set = (part: Partial<typeof agreements>) => inHand.answer({ agreements: { ...agreements, ...part } });
  const family = isFamily(asker);
  return (
    <>
      <p>
        To find out what help is needed, we ask people who know the child: school, health and social care. We show them
        what they need for that, and nothing more.
      </p>
      {family ? null : (
        <Checkbox
          id="family-knows"
          label="The parent or young person knows that I send this"
          checked={agreements.familyKnows}
          onChange={(familyKnows) => set({ familyKnows })}
          problem={form.problemOf('family-knows')}
        />
      )}
      <Checkbox
        id="may-share"
        label={
          family
            ? 'You may ask these people and share what I wrote with them'
            : 'The family agrees that these people are asked and see what I wrote'
        }
        hint="Leave it empty if you want to talk about it first. Your request counts all the same."
        checked={agreements.mayShare}
        onChange={(mayShare) => set({ mayShare })}
      />
    </>
  );
}
