import { type ReactNode, useState } from 'react';
import { type AnswerReply, type RefusalGround, refusalGrounds } from '../../../shared/domain/documents/index.ts';
import { useDevice } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { dateWords } from '../../ui/dates.ts';
import { Form, useForm } from '../../ui/form.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { groundWords, replyTag } from './answer-words.ts';

export interface ReplyProps {
  id: string;
  reply: AnswerReply | null;
  /** What it answers: 'section F'. */
  about: string;
  /** Of a setting that is asked for: whether it will be named (s39). */
  setting?: boolean;
  record: (reply: AnswerReply) => Promise<string | null>;
}

/** The recorded answer to one comment, or the form that records it. */
export function Reply(props: ReplyProps): ReactNode {
  const [open, setOpen] = useState(props.reply === null);
  const { reply } = props;
  if (open || reply === null) return <ReplyForm {...props} close={() => setOpen(false)} />;
  return (
    <div className="stack-2">
      <p>
        <Tag kind="done">{props.setting && reply.changed ? 'Will be named' : replyTag(reply)}</Tag>
      </p>
      {reply.words.trim() ? <p className="written">{reply.words}</p> : null}
      {(reply.grounds ?? []).map((ground) => (
        <p key={ground} className="small">
          {groundWords[ground]}.
        </p>
      ))}
      <p className="small muted">
        {reply.by.name}, {dateWords(reply.on)}{' '}
        <button type="button" className="opener" onClick={() => setOpen(true)}>
          Change<span className="unseen"> the answer about {props.about}</span>
        </button>
      </p>
    </div>
  );
}

function ReplyForm({
  id,
  reply,
  about,
  setting = false,
  record,
  close,
}: ReplyProps & { close: () => void }): ReactNode {
  const form = useForm();
  const { actor, today } = deviceFacts(useDevice());
  const [changed, setChanged] = useState<boolean | null>(reply?.changed ?? null);
  const [words, setWords] = useState(reply?.words ?? '');
  const [grounds, setGrounds] = useState<readonly RefusalGround[]>(reply?.grounds ?? []);
  useUnsaved(changed !== null && reply === null);
  const ids = { changed: `changed-${id}`, words: `words-${id}` };
  const submit = async () => {
    if (changed === null)
      return [{ field: ids.changed, words: setting ? 'Say if it will be named' : 'Say if it was changed' }];
    if (!changed && !words.trim()) return [{ field: ids.words, words: 'Say why, in words that the family reads' }];
    const by = { personId: actor.personId, name: actor.name };
    const kept = setting && !changed && grounds.length > 0 ? { grounds: [...grounds] } : {};
    const wrong = await record({ changed, words: words.trim(), ...kept, by, on: today });
    if (wrong) return [{ field: ids.changed, words: wrong }];
    close();
    return [];
  };
  const [yes, no] = setting
    ? ['It will be named', 'It will not be named']
    : ['The plan is changed', 'The plan is not changed'];
  return (
    <Form form={form} onSubmit={submit} label={`Answer about ${about}`}>
      <Radios
        id={ids.changed}
        label={`Your answer about ${about}`}
        problem={form.problemOf(ids.changed)}
        value={changed === null ? null : changed ? 'yes' : 'no'}
        onChange={(value) => setChanged(value === 'yes')}
        options={[
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ]}
      />
      {setting && changed === false ? (
        <fieldset>
          <legend>On which ground of section 39(4)?</legend>
          {refusalGrounds.map((ground) => (
            <Checkbox
              key={ground}
              id={`${ground.replaceAll(' ', '-')}-${id}`}
              label={groundWords[ground]}
              checked={grounds.includes(ground)}
              onChange={(on) => setGrounds(on ? [...grounds, ground] : grounds.filter((one) => one !== ground))}
            />
          ))}
        </fieldset>
      ) : null}
      {changed === null ? null : (
        <TextArea
          id={ids.words}
          label={changed ? 'What was changed? (optional)' : 'Why not?'}
          hint="The family reads this."
          problem={form.problemOf(ids.words)}
          value={words}
          onChange={setWords}
          rows={3}
        />
      )}
      <div className="row">
        <Button type="submit" kind="second" busy={form.busy}>
          Record this answer
        </Button>
      </div>
    </Form>
  );
}

const deviceFacts = (device: ReturnType<typeof useDevice>) => ({ actor: device.actor, today: device.today() });
