import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { type SettingType, type SettingWish, settingTypes } from '../../../shared/domain/documents/index.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Radios } from '../../ui/radios.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { settingTypeWords } from './answer-words.ts';
import type { StepProps } from './step-page.tsx';

/** S38(2)(b)(ii), s38(3): the setting, or type of setting, that the family asks for. */
export function SettingStep({ draft, answer, base }: StepProps): ReactNode {
  const form = useForm();
  const [, go] = useLocation();
  const [first, ...others] = answer.body.wishes;
  const wish: SettingWish = first ?? { id: crypto.randomUUID(), name: '', type: null, reasons: '', reply: null };
  const change = (part: Partial<SettingWish>): void => answer.change({ wishes: [{ ...wish, ...part }, ...others] });
  const next = () => {
    if (wish.reasons.trim() && !wish.name.trim() && wish.type === null)
      return [{ field: 'wish-name', words: 'Say which setting, or choose a type' }];
    go(answer.body.agrees ? `${base}/check` : base);
    return [];
  };
  return (
    <div className="narrow stack">
      <BackLink href={base}>All parts</BackLink>
      <PageHeading title="Which school or college would you like?">Which school or college would you like?</PageHeading>
      <p>
        The draft names none, so that you can say. You can ask for one by name. Then we ask it if it can meet{' '}
        {draft.childName}’s needs, and we name it unless the law lets us say no. If you have no wish, leave this empty.
      </p>
      <Form form={form} onSubmit={next}>
        <TextField
          id="wish-name"
          label="Name of the school or college (if you know one)"
          problem={form.problemOf('wish-name')}
          value={wish.name}
          onChange={(name) => change({ name })}
        />
        <Radios<SettingType>
          id="wish-type"
          label="What type is it?"
          value={wish.type}
          onChange={(type) => change({ type })}
          options={settingTypes.map((value) => ({ value, label: settingTypeWords[value] }))}
        />
        <TextArea
          id="wish-reasons"
          label="Why would you like it? (optional)"
          value={wish.reasons}
          onChange={(reasons) => change({ reasons })}
          rows={5}
        />
        {others.map((other) => (
          <p key={other.id} className="small">
            Written on another device: {other.name} {other.reasons}
          </p>
        ))}
        <Button type="submit" wide>
          Continue
        </Button>
      </Form>
    </div>
  );
}
