import type { ReactNode } from 'react';
import { fileTypes } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useFileUrl } from '../../device/use-file-url.ts';
import { sizeWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { MarkedList } from '../../ui/list.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import type { CaseView } from './case-view.ts';

/** Photos and files of the case that this person may see. */
export function FilesSection({ view }: { view: CaseView }): ReactNode {
  const files = view.files.filter((file) => file.id !== view.body.picture?.fileId);
  return (
    <section className="stack" aria-labelledby="files-heading">
      <h2 id="files-heading">Files</h2>
      {files.length === 0 ? (
        <Empty title="No files yet">Photos and files that people add to their advice show here when it is sent.</Empty>
      ) : (
        <MarkedList
          label="Files"
          rows={files.map((file) => ({
            id: file.id,
            icon: file.body.type.startsWith('image/') ? 'photo' : 'file',
            title: <FileLink file={file} />,
            about: `${fileTypes[file.body.type]}, ${sizeWords(file.body.bytes)}. Added by ${file.body.addedBy.name}.`,
          }))}
        />
      )}
    </section>
  );
}

function FileLink({ file }: { file: LocalDocument<'file'> }): ReactNode {
  const url = useFileUrl(file.id);
  if (!url)
    return (
      <>
        {file.body.name} <span className="small muted">(not on this {thisDevice()} yet)</span>
      </>
    );
  return (
    <a href={url} download={file.body.name}>
      {file.body.name}
    </a>
  );
}
