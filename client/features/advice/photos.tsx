import type { Editor } from '@tiptap/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { OpenDevice } from '../../device/port.ts';
import { useFileUrl } from '../../device/use-file-url.ts';
import { Banner } from '../../ui/banner.tsx';
import { say } from '../../ui/live-region.tsx';
import { type Photo, readPhoto } from '../../ui/photo.ts';
import { PhotoForm, type PhotoWords } from './photo-form.tsx';

type Asking = { new: Photo; url: string } | { figure: { pos: number; fileId: string; alt: string; caption: string } };

export interface Photos {
  /** Opens camera or files. */
  choose: () => void;
  take: (file: File) => void;
  edit: (figure: { pos: number; fileId: string; alt: string; caption: string }) => void;
  /** The questions about a photo, when there is one to be asked about. */
  form: (editor: Editor) => ReactNode;
}

/** Photos by camera, file, paste or drop: made small, described, stored, then put into the text where the caret was. */
export function usePhotos(device: OpenDevice, caseId: string, draftId: string | null, childName: string): Photos {
  const input = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [busy, setBusy] = useState(false);
  const take = async (file: File): Promise<void> => {
    const photo = await readPhoto(file);
    setUnreadable(!photo);
    if (photo)
      setAsking({ new: photo, url: URL.createObjectURL(new Blob([photo.bytes as BlobPart], { type: photo.type })) });
  };
  useEffect(() => () => void (asking && 'url' in asking && URL.revokeObjectURL(asking.url)), [asking]);
  const done = async (editor: Editor, words: PhotoWords): Promise<void> => {
    if (!asking) return;
    setBusy(true);
    if ('figure' in asking)
      editor.view.dispatch(
        editor.state.tr.setNodeMarkup(asking.figure.pos, undefined, {
          ...editor.state.doc.nodeAt(asking.figure.pos)?.attrs,
          ...words,
        }),
      );
    else insertPhoto(editor, await device.addFile(caseId, draftId, { ...asking.new, alt: words.alt }), words);
    setBusy(false);
    setAsking(null);
    say('figure' in asking ? 'Words of the photo changed' : 'Photo added');
    editor.commands.focus();
  };
  return {
    choose: () => input.current?.click(),
    take: (file) => void take(file),
    edit: (figure) => setAsking({ figure }),
    form: (editor) => (
      <>
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
            if (file) void take(file);
          }}
        />
        {unreadable ? (
          <Banner kind="late" say="now">
            <p>
              <b>This browser can’t open that picture.</b> Save it as JPEG or PNG first, or take the photo with the
              camera from here.
            </p>
          </Banner>
        ) : null}
        {asking ? (
          <AskAboutPhoto
            asking={asking}
            childName={childName}
            busy={busy}
            onYes={(words) => void done(editor, words)}
            onNo={() => {
              setAsking(null);
              editor.commands.focus();
            }}
          />
        ) : null}
      </>
    ),
  };
}

function AskAboutPhoto({
  asking,
  childName,
  busy,
  onYes,
  onNo,
}: {
  asking: Asking;
  childName: string;
  busy: boolean;
  onYes: (words: PhotoWords) => void;
  onNo: () => void;
}): ReactNode {
  const stored = useFileUrl('figure' in asking ? asking.figure.fileId : null);
  const words = 'figure' in asking ? asking.figure : { alt: '', caption: '' };
  return (
    <PhotoForm
      url={'url' in asking ? asking.url : stored}
      words={words}
      childName={childName}
      yes={'figure' in asking ? 'Keep these words' : 'Add photo'}
      busy={busy}
      onYes={onYes}
      onNo={onNo}
    />
  );
}

/** After the block of the section that the caret is in: a photo never lands inside a table or a list. */
function insertPhoto(editor: Editor, fileId: string, words: PhotoWords): void {
  const { $to } = editor.state.selection;
  const after = $to.depth >= 2 ? $to.after(2) : $to.pos;
  const figure = editor.schema.nodes.figure?.create({ fileId, ...words });
  if (figure) editor.view.dispatch(editor.state.tr.insert(after, figure).scrollIntoView());
}
