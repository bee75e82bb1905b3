import { type ReactNode, useRef, useState } from 'react';
import { type Evidence, fileTypes, maxFileBytes } from '../../../shared/domain/documents/index.ts';
import { Button } from '../../ui/button.tsx';
import { Hint, Problem } from '../../ui/field.tsx';
import { readPhoto } from '../../ui/photo.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { idOf } from './fields.tsx';

/** A file that was chosen and is not kept yet. */
export interface ChosenFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

export interface EvidenceFieldProps {
  evidence: Evidence;
  /** Name of the file that goes with it. */
  fileName: string | null;
  needed: boolean;
  problem: string | null;
  change: (evidence: Evidence) => void;
  choose: (file: ChosenFile | null) => void;
}

/** What shows it: a scan or photo, or in words what was seen. A picture goes without the place and time that the camera wrote. */
export function EvidenceField(props: EvidenceFieldProps): ReactNode {
  const { evidence, fileName, needed, problem, change, choose } = props;
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const add = async (file: File): Promise<void> => {
    const refused = whatIsWrong(file);
    setWrong(refused);
    if (refused) return;
    const isPhoto = file.type.startsWith('image/') && file.type !== 'image/svg+xml';
    const read = isPhoto ? await readPhoto(file) : null;
    if (isPhoto && !read) return setWrong(`“${file.name}” can’t be read as a picture. Save it as PDF first`);
    choose(read ?? { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const id = idOf('evidence');
  return (
    <div className="stack-2">
      <TextArea
        id={id}
        label={needed ? 'What shows it?' : 'What shows it? (optional)'}
        hint="For example: signed form of 5 October, kept in the paper file. Or add a scan below."
        problem={problem}
        rows={2}
        value={evidence.note}
        onChange={(note) => change({ ...evidence, note })}
      />
      <Problem id={`${id}-file`} words={wrong} />
      {fileName ? (
        <p>
          {fileName}{' '}
          <button type="button" className="opener" onClick={() => choose(null)}>
            Leave out<span className="unseen"> the file {fileName}</span>
          </button>
        </p>
      ) : (
        <p>
          <input
            ref={input}
            className="unseen"
            type="file"
            accept={Object.keys(fileTypes).join(',')}
            tabIndex={-1}
            aria-hidden="true"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) void add(file);
            }}
          />
          <Button kind="second" icon="file" describedBy={`${id}-file-hint`} onClick={() => input.current?.click()}>
            Add a file
          </Button>
        </p>
      )}
      <Hint id={`${id}-file`}>PDF, Word or a picture, up to 20 MB. Whoever reads this record can open it.</Hint>
    </div>
  );
}

function whatIsWrong(file: File): string | null {
  if (!(file.type in fileTypes)) return `“${file.name}” is neither PDF, Word nor a picture. Save it as PDF first`;
  if (file.size === 0) return `“${file.name}” is empty`;
  return file.size > maxFileBytes ? `“${file.name}” is too large. Files can be up to 20 MB` : null;
}
