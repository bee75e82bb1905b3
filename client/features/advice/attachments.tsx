import { type ReactNode, useRef, useState } from 'react';
import { type Attachment, fileTypes } from '../../../shared/domain/documents/index.ts';
import type { OpenDevice } from '../../device/port.ts';
import { Button } from '../../ui/button.tsx';
import { sizeWords } from '../../ui/dates.ts';
import { Problem } from '../../ui/field.tsx';
import { MarkedList } from '../../ui/list.tsx';
import { say } from '../../ui/live-region.tsx';
import { readPhoto } from '../../ui/photo.ts';
import type { Answer } from './use-answer.ts';
import { whatIsWrong } from './what-is-wrong.ts';

export interface AttachmentsProps {
  answer: Answer;
  device: OpenDevice;
  attachments: readonly Attachment[];
  /** Changes the list on what the device holds then; left out where it is only read. */
  change?: ((next: (before: Attachment[]) => Attachment[]) => Promise<unknown>) | undefined;
}

const drawnAnew = ['image/jpeg', 'image/png', 'image/webp'];

/** A picture goes along as photos in the text do, without the place and time that the camera wrote beside it; null when it is broken. */
async function withoutTraces(file: File): Promise<{ name: string; type: string; bytes: Uint8Array } | null> {
  if (drawnAnew.includes(file.type)) return readPhoto(file);
  return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Reports and other papers that go with the advice. */
export function Attachments({ answer, device, attachments, change }: AttachmentsProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (file: File): Promise<void> => {
    const wrong = whatIsWrong(file);
    setProblem(wrong);
    if (wrong || !change) return;
    const clean = await withoutTraces(file);
    if (!clean) return setProblem(`“${file.name}” can’t be read as a picture. Choose another, or save it as PDF first`);
    const fileId = await device.addFile(answer.caseId, answer.request.body.draftId, { ...clean, alt: '' });
    await change((before) => [...before, { fileId, caption: '' }]);
    say(`${file.name} added`);
  };
  if (!change && attachments.length === 0) return null;
  return (
    <section className="attachments stack-2" aria-labelledby="files-with-this">
      <h2 id="files-with-this">Files with this advice</h2>
      {attachments.length > 0 ? (
        <FileRows answer={answer} device={device} attachments={attachments} change={change} />
      ) : (
        <p className="small muted">None yet. Reports as PDF or Word, up to 20 MB each.</p>
      )}
      <Problem id="attachment" words={problem} />
      {change ? (
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
          <Button kind="second" icon="file" onClick={() => input.current?.click()}>
            Add a file
          </Button>
        </p>
      ) : null}
    </section>
  );
}

function FileRows({ answer, device, attachments, change }: AttachmentsProps): ReactNode {
  return (
    <MarkedList
      label="Files with this advice"
      rows={attachments.map(({ fileId, caption }) => {
        const document = answer.files.get(fileId);
        const file = document?.body;
        const refused = document?.piece.state === 'needs you' ? document.piece.words : '';
        const name = file?.name ?? 'A file that is on its way to this device';
        return {
          id: fileId,
          icon: 'file',
          title: <OpenFile device={device} fileId={fileId} name={name} />,
          about: (
            <>
              {[caption, file ? `${fileTypes[file.type]}, ${sizeWords(file.bytes)}` : ''].filter(Boolean).join('. ')}
              {refused ? <Problem id={`attachment-${fileId}`} words={refused} /> : null}
            </>
          ),
          end: change ? (
            <Button kind="plain" onClick={() => void change((before) => before.filter((one) => one.fileId !== fileId))}>
              Remove <span className="unseen">{name}</span>
            </Button>
          ) : null,
        };
      })}
    />
  );
}

/** Opens a file from the device's own bytes in a new tab; says so when they can't be had now. */
function OpenFile({ device, fileId, name }: { device: OpenDevice; fileId: string; name: string }): ReactNode {
  const [missing, setMissing] = useState(false);
  const open = async (): Promise<void> => {
    const file = await device.fileBytes(fileId);
    setMissing(!file);
    if (!file) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([file.bytes as BlobPart], { type: file.type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  return (
    <>
      <button type="button" className="link" onClick={() => void open()}>
        {name}
      </button>
      {missing ? <span role="status"> This file is not on this device. It opens when you are online.</span> : null}
    </>
  );
}
