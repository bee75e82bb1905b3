import { type ReactNode, useRef, useState } from 'react';
import { maxFileBytes } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useFileUrl } from '../../device/use-file-url.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/field.tsx';
import { MarkedList } from '../../ui/list.tsx';
import { say } from '../../ui/live-region.tsx';
import { readPhoto } from '../../ui/photo.ts';
import type { useConfidence } from './use-confidence.ts';

export interface ConfidencePhotosProps {
  form: ReturnType<typeof useConfidence>;
  drafted: LocalDocument<'confidence'> | null;
  files: readonly LocalDocument<'file'>[];
}

/** N2: photos that go with it, seen by nobody who may not read it. The hub has to know the words first. */
export function ConfidencePhotos({ form, drafted, files }: ConfidencePhotosProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const known = drafted !== null && drafted.revision !== null;
  const add = async (file: File): Promise<void> => {
    const photo = await readPhoto(file);
    if (!photo || photo.bytes.length > maxFileBytes)
      return setProblem('This picture can’t be added. Save it as JPEG or PNG first.');
    setProblem(null);
    await form.addFile(photo);
    say('Photo added');
  };
  const names = new Map(files.map((file) => [file.id, file.body.name]));
  return (
    <div className="stack-2">
      {form.body.attachments.length > 0 ? (
        <MarkedList
          label="Photos with this"
          rows={form.body.attachments.map(({ fileId }) => ({
            id: fileId,
            icon: 'photo',
            title: names.get(fileId) ?? 'Photo',
          }))}
        />
      ) : null}
      <Problem id="confidence-photo" words={problem} />
      <input
        ref={input}
        className="unseen"
        type="file"
        accept="image/*"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void add(file);
        }}
      />
      <p>
        <Button kind="second" icon="photo" disabled={!known} onClick={() => input.current?.click()}>
          Add a photo
        </Button>
        {known ? null : (
          <span className="small muted block">You can add photos once you have begun to write and been online.</span>
        )}
      </p>
    </div>
  );
}

/** One photo as the co-ordinator sees it. */
export function ConfidencePhoto({ file }: { file: LocalDocument<'file'> }): ReactNode {
  const url = useFileUrl(file.id);
  if (!url) return <span className="small muted">{file.body.name}: not on this device yet</span>;
  return (
    <a href={url} download={file.body.name}>
      {file.body.name}
    </a>
  );
}
