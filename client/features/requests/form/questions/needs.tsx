import { type ReactNode, useState } from 'react';
import type { AreaOfNeed } from '../../../../../shared/domain/documents/index.ts';
import { chosenNeeds, requestLengths } from '../../../../../shared/domain/requests/form/index.ts';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { areas, areaWords } from '../words.ts';
import type { QuestionProps } from './question.ts';

/**
 * R4: what is difficult, under each area of need. A box that is ticked opens its field. Unticked, its words are hidden and
 * kept: they are left out when the request is sent, and are there again when the box is ticked again.
 */
export function NeedsQuestion({ inHand, form }: QuestionProps): ReactNode {
  const { needs } = inHand.draft.answers;
  const [open, setOpen] = useState<readonly AreaOfNeed[]>(chosenNeeds(needs).map(({ area }) => area));
  const wordsOf = (area: AreaOfNeed): string => needs.find((need) => need.area === area)?.words ?? '';
  const write = (area: AreaOfNeed, words: string) =>
    inHand.answer({ needs: [...needs.filter((need) => need.area !== area), { area, words, by: '' }] });
  const tick = (area: AreaOfNeed, ticked: boolean) => {
    setOpen(ticked ? [...open, area] : open.filter((one) => one !== area));
    inHand.answer({ needs: needs.map((need) => (need.area === area ? { ...need, unticked: !ticked } : need)) });
  };
  return (
    <div className="stack">
      <p>Tick what fits, then write a few words. You don’t have to use special words.</p>
      {areas.map((area, index) => (
        <div key={area} className="stack-2">
          <Checkbox
            id={`need-${index}`}
            label={areaWords[area].label}
            hint={areaWords[area].hint}
            checked={open.includes(area)}
            onChange={(ticked) => tick(area, ticked)}
            problem={index === 0 ? form.problemOf('need-0') : null}
          />
          {open.includes(area) ? (
            <TextArea
              id={`need-${index}-words`}
              label={`${areaWords[area].label}: what is difficult, and what has helped?`}
              maxLength={requestLengths.words}
              value={wordsOf(area)}
              onChange={(words) => write(area, words)}
            />
          ) : null}
        </div>
      ))}
    </div>
  );
}
