import { type ReactNode, useState } from 'react';
import { wordsOf } from '../../../shared/domain/consultations/index.ts';
import {
  type AnswerVia,
  answerVias,
  type ConsultationReplyBody,
  type RefusalCode,
  refusalWords,
} from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, dateOf, emptyDate } from '../../ui/date-field.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { say } from '../../ui/live-region.tsx';
import { Radios } from '../../ui/radios.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { ReplyQuestions } from './reply-form.tsx';

const paperVias = answerVias.filter((via) => via !== 'hub');
const viaWords: Record<AnswerVia, string> = {
  hub: 'In the hub',
  post: 'By post',
  'e-mail': 'By e-mail',
  phone: 'By phone',
  hand: 'By hand',
};

/** G6: what a setting answered by e-mail, post or phone is recorded by the co-ordinator, with its true day. */
export function RecordReply({
  consultation,
  childName,
  close,
}: {
  consultation: LocalDocument<'consultation'>;
  childName: string;
  close: () => void;
}): ReactNode {
  const device = useDevice();
  const form = useForm();
  const [body, setBody] = useState<Pick<ConsultationReplyBody, 'canMeet' | 'grounds' | 'passages' | 'via'>>({
    canMeet: null,
    grounds: [],
    passages: [],
    via: 'e-mail',
  });
  const [day, setDay] = useState(emptyDate);
  useUnsaved(body.canMeet !== null);
  const record = async () => {
    const receivedOn = dateOf(day);
    if (body.canMeet === null) return [{ field: 'can-meet', words: 'Say if the setting can meet the needs' }];
    if (!body.canMeet && body.grounds.length === 0)
      return [{ field: 'grounds', words: 'Choose at least one ground that the law allows' }];
    if (!body.canMeet && wordsOf(body) === '') return [{ field: 'reply-words', words: 'Say why, as the setting does' }];
    if (!receivedOn) return [{ field: 'reply-day', words: 'Enter the day it came, for example 30 11 2026' }];
    const { personId, name } = device.actor;
    const written = await device.write(consultation.caseId, crypto.randomUUID(), {
      kind: 'consultation-reply',
      consultationId: consultation.id,
      state: 'sent',
      ...body,
      typedBy: { personId, name },
      receivedOn,
    });
    if (!written.ok) return [{ field: 'reply-day', words: dayWords(written.code) }];
    say('The answer is recorded');
    close();
    return [];
  };
  return (
    <Form form={form} onSubmit={record} label={`Answer of ${consultation.body.setting.name}`}>
      <ReplyQuestions
        body={body}
        change={({ canMeet, grounds, passages }) =>
          setBody({
            ...body,
            ...(canMeet === undefined ? {} : { canMeet }),
            ...(grounds ? { grounds } : {}),
            ...(passages ? { passages } : {}),
          })
        }
        problemOf={form.problemOf}
        childName={childName}
      />
      <Radios
        id="reply-via"
        label="How did it come?"
        value={body.via}
        onChange={(via) => setBody({ ...body, via })}
        options={paperVias.map((value) => ({ value, label: viaWords[value] }))}
      />
      <DateField
        id="reply-day"
        label="When did it reach the authority?"
        hint="The true day, for example 30 11 2026"
        problem={form.problemOf('reply-day')}
        value={day}
        onChange={setDay}
      />
      <div className="row">
        <Button type="submit" busy={form.busy}>
          Record this answer
        </Button>
        <Button kind="second" onClick={close}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}

const dayWords = (code: RefusalCode): string =>
  code === 'invalid' ? 'The day is before the setting was consulted' : refusalWords[code];
