import { type ReactNode, useEffect, useRef, useState } from 'react';
import { wordsOf } from '../../../shared/domain/consultations/index.ts';
import {
  type ConsultationReplyBody,
  type RefusalCode,
  refusalGrounds,
  refusalWords,
} from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { say } from '../../ui/live-region.tsx';
import { Radios } from '../../ui/radios.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { useUnsaved } from '../../ui/unsaved.ts';
import { groundWords } from './words.ts';

/** Typing rests for so long before it is stored. */
const restMs = 400;

/** S39(4): yes, or no with the lawful ground and why. Kept on this device as it is typed. */
export function ReplyForm({
  reply,
  childName,
}: {
  reply: LocalDocument<'consultation-reply'>;
  childName: string;
}): ReactNode {
  const form = useForm();
  const { body, change, store } = useReply(reply);
  const send = async () => {
    if (body.canMeet === null) return [{ field: 'can-meet', words: 'Say if you can meet the needs' }];
    if (!body.canMeet && body.grounds.length === 0)
      return [{ field: 'grounds', words: 'Choose at least one ground that the law allows' }];
    if (!body.canMeet && wordsOf(body) === '') return [{ field: 'reply-words', words: 'Say why' }];
    const wrong = await store({ state: 'sent' });
    if (wrong) return [{ field: 'can-meet', words: wrong }];
    say('Your answer goes to the council');
    return [];
  };
  return (
    <section className="panel stack" aria-labelledby="your-answer">
      <h2 id="your-answer">Your answer</h2>
      <Form form={form} onSubmit={send}>
        <ReplyQuestions body={body} change={change} problemOf={form.problemOf} childName={childName} />
        <Button type="submit" busy={form.busy}>
          Send the answer
        </Button>
        <p className="small muted">Kept on this {thisDevice()} as you type. Nobody else reads it before you send it.</p>
      </Form>
    </section>
  );
}

/** The questions, for a setting and for whoever enters what it wrote by e-mail or post. */
export function ReplyQuestions({
  body,
  change,
  problemOf,
  childName,
}: {
  body: Pick<ConsultationReplyBody, 'canMeet' | 'grounds' | 'passages'>;
  change: (part: Partial<ConsultationReplyBody>) => void;
  problemOf: (field: string) => string | null;
  childName: string;
}): ReactNode {
  const first = body.passages[0]?.id ?? crypto.randomUUID();
  const problem = problemOf('grounds');
  return (
    <>
      <Radios
        id="can-meet"
        label={`Can the setting meet ${childName}’s needs?`}
        problem={problemOf('can-meet')}
        value={body.canMeet === null ? null : body.canMeet ? 'yes' : 'no'}
        onChange={(value) => change({ canMeet: value === 'yes' })}
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      {body.canMeet === false ? (
        <fieldset id="grounds" tabIndex={-1} className={problem ? 'field wrong' : 'field'}>
          <legend>On which ground? The law allows these (section 39(4))</legend>
          {problem ? <p className="problem">{problem}</p> : null}
          {refusalGrounds.map((ground) => (
            <Checkbox
              key={ground}
              id={`ground-${ground.replaceAll(' ', '-')}`}
              label={groundWords[ground]}
              checked={body.grounds.includes(ground)}
              onChange={(on) =>
                change({ grounds: on ? [...body.grounds, ground] : body.grounds.filter((one) => one !== ground) })
              }
            />
          ))}
        </fieldset>
      ) : null}
      <TextArea
        id="reply-words"
        label={body.canMeet === false ? 'Why?' : 'What should the council know? (optional)'}
        hint="For example which section of the plan it is about, and what would have to be there."
        problem={problemOf('reply-words')}
        value={body.passages.length > 1 ? wordsOf(body) : (body.passages[0]?.words ?? '')}
        onChange={(words) => change({ passages: [{ id: first, words }] })}
        rows={6}
      />
    </>
  );
}

function useReply({ id, caseId, body: found }: LocalDocument<'consultation-reply'>) {
  const device = useDevice();
  const [body, setBody] = useState<ConsultationReplyBody>(found);
  const latest = useRef({ body, stored: body });
  useUnsaved(latest.current.body !== latest.current.stored);
  const write = async (next: ConsultationReplyBody): Promise<RefusalCode | null> => {
    const { stored } = latest.current;
    latest.current = { body: next, stored: next };
    const written = await device.write(caseId, id, next, stored);
    return written.ok ? null : written.code;
  };
  useEffect(() => {
    const timer = setTimeout(() => {
      const { body: now, stored } = latest.current;
      if (now !== stored) void write(now);
    }, restMs);
    return () => clearTimeout(timer);
  });
  // What was typed last is stored when the page goes, and before the device is locked.
  useEffect(() => {
    const rest = async (): Promise<void> => {
      const { body: now, stored } = latest.current;
      if (now === stored) return;
      latest.current = { body: now, stored: now };
      await device.write(caseId, id, now, stored);
    };
    const takeBack = device.beforeLock(rest);
    return () => {
      takeBack();
      void rest();
    };
  }, [device, caseId, id]);
  return {
    body,
    change: (part: Partial<ConsultationReplyBody>): void => {
      const next = { ...latest.current.body, ...part };
      latest.current = { ...latest.current, body: next };
      setBody(next);
    },
    store: async (part: Partial<ConsultationReplyBody>): Promise<string | null> => {
      const before = latest.current.body;
      const code = await write({ ...before, ...part });
      if (code === null) return null;
      latest.current = { body: before, stored: latest.current.stored };
      return refusalWords[code];
    },
  };
}
