import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { OpenedRequest } from '../../../../shared/api/requests.ts';
import { post } from '../../../app/api.ts';
import { Button } from '../../../ui/button.tsx';
import { Form, useForm } from '../../../ui/form.tsx';
import { say } from '../../../ui/live-region.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

interface CloseFormProps {
  caseId: string;
  opened: OpenedRequest;
  done: () => void;
  cancel: () => void;
}

/** Takes a request out of the tray, with what it repeats and why. */
export function CloseForm({ caseId, opened, done, cancel }: CloseFormProps): ReactNode {
  const form = useForm();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [as, setAs] = useState<string | null>(opened.sameChild[0]?.caseId ?? null);
  const [reason, setReason] = useState('');
  const send = async () => {
    if (as === null) return [{ field: 'close-as', words: 'Choose what it is' }];
    if (!reason.trim()) return [{ field: 'close-reason', words: 'Say why, for whoever asks later' }];
    const other = as === 'not a request' ? null : as;
    const body = { as: other ? 'duplicate' : 'not a request', reason, caseId: other };
    const answer = await post(`/api/requests/${caseId}/close`, body);
    if (!answer.ok) return [{ field: 'close-reason', words: answer.words }];
    say('The request is out of the tray');
    done();
    return [];
  };
  return (
    <section className="panel stack" aria-labelledby="close-heading">
      <h2 id="close-heading" tabIndex={-1} ref={heading}>
        Take it out of the tray
      </h2>
      <Form form={form} onSubmit={send} label="Take it out of the tray">
        <Radios
          id="close-as"
          label="What is it?"
          value={as}
          onChange={setAs}
          problem={form.problemOf('close-as')}
          options={[
            ...opened.sameChild.map((one) => ({
              value: one.caseId,
              label: `A duplicate of ${one.childName}, ${one.ref}`,
            })),
            { value: 'not a request', label: 'Not a request for an assessment' },
          ]}
        />
        <TextArea
          id="close-reason"
          label="Why?"
          hint="The family still gets an answer. Ring or write to them first."
          value={reason}
          onChange={setReason}
          problem={form.problemOf('close-reason')}
        />
        <div className="row">
          <Button type="submit" kind="warn" busy={form.busy}>
            Take it out of the tray
          </Button>
          <Button kind="second" onClick={cancel}>
            Not now
          </Button>
        </div>
      </Form>
    </section>
  );
}
