import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { OpenConflict, Wording } from '../../../shared/domain/advice/index.ts';
import type { RichTextNode } from '../../../shared/domain/documents/index.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { momentWords } from '../../ui/dates.ts';
import { Initials } from '../../ui/face.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { say } from '../../ui/live-region.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { ChangedWords } from './versions.tsx';
import { called, combinedWords, headOf, onlyIn, whatHappened, wordsOfWording } from './wordings.ts';

export interface ChooseProps {
  /** Of the browser's tab. */
  /** The title of its tab. */
  heading: string;
  /** The heading that the paragraph stands under. */
  under: string;
  conflict: OpenConflict;
  /** How many more wait after this one. */
  left: number;
  /** Puts these blocks in the place of both wordings. */
  choose: (blocks: readonly RichTextNode[]) => Promise<unknown>;
  /** Where the text is written. */
  write: string;
}

/** Both wordings of one paragraph side by side (O3): one is chosen, or both are combined. */
export function Choose({ heading, under, conflict, left, choose, write }: ChooseProps): ReactNode {
  const [, navigate] = useLocation();
  const [choice, setChoice] = useState('both');
  const [both, setBoth] = useState(() => combinedWords(conflict.wordings));
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wording = conflict.wordings.find((one) => one.id === choice);
    const chosen = wording ? wording.blocks : paragraphs(both, conflict.wordings);
    await choose(chosen);
    say('Wording kept');
    if (left === 0) navigate(`${write}#${encodeURIComponent(conflict.id)}`);
  };
  return (
    <div className="stack">
      <div>
        <BackLink href={write}>Back to writing</BackLink>
        <PageHeading title={heading}>{whatHappened(conflict.wordings, 'this paragraph')}</PageHeading>
      </div>
      <p>
        It stands under “{under}”. Both wordings are kept whatever you choose.
        {left > 0 ? ` ${left} more to choose after this one.` : ' Everything else fitted together by itself.'}
      </p>
      <form className="stack" onSubmit={(event) => void keep(event)}>
        <fieldset>
          <legend className="unseen">Which wording should the text use?</legend>
          <div className="versions">
            {conflict.wordings.map((wording, index) => (
              <Version
                key={wording.id}
                wording={wording}
                all={conflict.wordings}
                other={conflict.wordings[index === 0 ? 1 : 0]}
                chosen={choice === wording.id}
                choose={() => setChoice(wording.id)}
              />
            ))}
            <div className="version across">
              <TextArea
                id="both"
                label="Both together"
                hint={combinedHint(conflict.wordings)}
                value={both}
                onChange={(words) => {
                  setBoth(words);
                  setChoice('both');
                }}
                rows={4}
              />
              <Pick name="Use this combined wording" chosen={choice === 'both'} choose={() => setChoice('both')} />
            </div>
          </div>
        </fieldset>
        <div className="row">
          <Button type="submit">{choice === 'both' ? 'Keep the combined wording' : 'Keep this wording'}</Button>
        </div>
        <p className="small muted">Undo in the editor brings the other wording back. You can do this offline.</p>
      </form>
    </div>
  );
}

function Version({
  wording,
  all,
  other,
  chosen,
  choose,
}: {
  wording: Wording;
  all: readonly Wording[];
  other: Wording | undefined;
  chosen: boolean;
  choose: () => void;
}): ReactNode {
  const words = wordsOfWording(wording);
  return (
    <div className="version">
      <div className="row">
        {wording.by ? <Initials name={wording.by} /> : null}
        <div>
          <h2 className="h3">{headOf(wording)}</h2>
          {wording.at ? <p className="small muted">{momentWords(wording.at, new Date().toISOString())}</p> : null}
        </div>
      </div>
      {wording.blocks.length > 0 ? (
        <ChangedWords before={other ? wordsOfWording(other) : words} after={words} />
      ) : (
        <p className="muted">Took this paragraph out.</p>
      )}
      <Pick
        name={wording.blocks.length > 0 ? `Use ${called(wording, all)}` : 'Take it out'}
        chosen={chosen}
        choose={choose}
      />
    </div>
  );
}

function Pick({ name, chosen, choose }: { name: string; chosen: boolean; choose: () => void }): ReactNode {
  return (
    <label className="choice">
      <input type="radio" name="wording" checked={chosen} onChange={choose} />
      <span>{name}</span>
    </label>
  );
}

function combinedHint(wordings: readonly Wording[]): string {
  const from = wordings.map((wording, index) => {
    const only = onlyIn(wording, wordings[index === 0 ? 1 : 0]).map((words) => `“${words}”`);
    return only.length > 0 ? `From ${wording.by || 'the other wording'}: ${only.join(', ')}. ` : '';
  });
  return `${from.join('')}Change the words until they are right.`;
}

/** The combined words as blocks: of the kind that the first wording had, one for each line. */
function paragraphs(words: string, wordings: readonly Wording[]): RichTextNode[] {
  const first = wordings.flatMap((one) => one.blocks)[0];
  const type = first?.type === 'heading' ? first : { type: 'paragraph', attrs: {} };
  return words
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ type: type.type, attrs: { ...type.attrs }, content: [{ type: 'text', text: line }] }));
}
