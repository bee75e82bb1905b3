import { type ReactNode, useRef, useState } from 'react';
import type { FileBody } from '../../../../../shared/domain/documents/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { sizeWords } from '../../../../ui/dates.ts';
import { Problem } from '../../../../ui/field.tsx';
import { MarkedList } from '../../../../ui/list.tsx';
import { readPhoto } from '../../../../ui/photo.ts';
import { TextField } from '../../../../ui/text-field.tsx';
import type { DraftFile } from '../draft.ts';
import { dropBytes, keepBytes } from '../kept-draft.ts';
import type { QuestionProps } from './question.ts';

const most = 10;
const mostBytes = 20 * 1024 * 1024;
const documents: readonly string[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] satisfies FileBody['type'][];

/** Photos and documents; kept on the device until they are sent. Photos lose what the camera wrote beside them. */
export function FilesQuestion({ inHand }: QuestionProps): ReactNode {
  const { files } = inHand.draft;
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const add = async (list: FileList | null) => {
    const added: DraftFile[] = [];
    let problem: string | null = null;
    for (const file of [...(list ?? [])]) {
      if (files.length + added.length >= most) problem = `You can add ${most} files. Send the others later.`;
      else {
        const taken = await take(file);
        if (typeof taken === 'string') problem = taken;
        else added.push(taken);
      }
    }
    setWrong(problem);
    if (added.length > 0) inHand.change({ files: [...files, ...added] });
    if (input.current) input.current.value = '';
  };
  const describe = (id: string, alt: string) =>
    inHand.change({ files: files.map((file) => (file.id === id ? { ...file, alt: alt.slice(0, 500) } : file)) });
  const remove = (id: string) => {
    inHand.change({ files: files.filter((file) => file.id !== id) });
    void dropBytes(id);
  };
  return (
    <div className="stack">
      <p>For example a letter from a doctor, a school report, a drawing. You can skip this page.</p>
      <Problem id="files" words={wrong} />
      <MarkedList
        label="Files you have added"
        rows={files.map((file) => ({
          id: file.id,
          icon: file.type.startsWith('image/') ? 'photo' : 'file',
          title: file.name,
          about: (
            <TextField
              id={`alt-${file.id}`}
              label="What is it? (optional)"
              hint={sizeWords(file.bytes)}
              value={file.alt}
              onChange={(alt) => describe(file.id, alt)}
            />
          ),
          end: (
            <Button kind="plain" onClick={() => remove(file.id)}>
              Remove<span className="unseen"> {file.name}</span>
            </Button>
          ),
        }))}
      />
      <input
        ref={input}
        id="files"
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label="Add a photo or file"
        multiple
        accept="image/*,.pdf,.docx"
        onChange={(event) => void add(event.target.files)}
      />
      <Button kind="second" icon="photo" onClick={() => input.current?.click()}>
        Add a photo or file
      </Button>
    </div>
  );
}

/** The file as it is kept, or what is wrong with it. */
async function take(file: File): Promise<DraftFile | string> {
  const isDocument = documents.includes(file.type);
  const photo = isDocument ? null : await readPhoto(file);
  if (!isDocument && !photo)
    return `‘${file.name}’ is of a kind that can’t be added. Use a photo, a PDF or a Word file.`;
  const bytes = photo?.bytes ?? new Uint8Array(await file.arrayBuffer());
  if (bytes.length > mostBytes) return `‘${file.name}’ is too large. A file can have 20 MB at most.`;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
  const id = crypto.randomUUID();
  const kept = await keepBytes(id, bytes).then(
    () => true,
    () => false,
  );
  if (!kept) return 'There is no room on this device for the file. Post a copy, or hand it in at school.';
  const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const name = (photo?.name ?? file.name).slice(-200);
  return {
    id,
    name,
    type: photo?.type ?? (file.type as FileBody['type']),
    bytes: bytes.length,
    sha256,
    alt: '',
    sent: false,
  };
}
