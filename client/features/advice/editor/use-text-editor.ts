import { type Editor, type JSONContent, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { resolveConflict, type Wording } from '../../../../shared/domain/advice/index.ts';
import type { RichText } from '../../../../shared/domain/documents/index.ts';
import type { OpenDevice } from '../../../device/port.ts';
import { setUnsaved } from '../../../ui/unsaved.ts';
import { EarlierTexts } from '../earlier-texts.ts';
import { cleanHtml } from '../paste/clean-html.ts';
import type { TextPlace } from '../text-place.ts';
import { Autosave } from './autosave.ts';
import { adviceExtensions } from './schema.ts';
import type { SectionOptions } from './sections.ts';
import { changeInto, takeOver } from './take-over.ts';

export interface WritingOptions<W extends { text: RichText } = { text: RichText }> {
  caseId: string;
  /** What the text is, for who cannot see it. */
  label: string;
  section: SectionOptions;
  device: OpenDevice;
  place: TextPlace<W>;
  loaded: RichText;
  documentId: string;
  onPhotoFile: (file: File) => void;
  onEditPhoto: (figure: { pos: number; fileId: string; alt: string; caption: string }) => void;
  onCombine: (conflictId: string) => void;
  onRefused: (code: string) => void;
}

export interface OpenWriting {
  editor: Editor;
  /** Stores what is not stored yet. */
  save: () => Promise<void>;
  /** The device may hold another text than this editor wrote. */
  refresh: () => void;
  /** True from a letter until it is stored. */
  typing: boolean;
  /** Undo that goes on where this session's own history ends. */
  undo: () => void;
  mayUndo: () => boolean;
}

export const textOf = (editor: Editor): RichText => editor.getJSON() as RichText;

/** The open editor on one text: it keeps what is typed, and brings in what others wrote. Texts come in by `bringIn`, never by re-rendering. */
export function useTextEditor<W extends { text: RichText }>(options: WritingOptions<W>): OpenWriting {
  const latest = useRef(options);
  latest.current = options;
  const [typing, setTyping] = useState(false);
  const [hasEarlier, setHasEarlier] = useState(false);
  const autosave = useRef<Autosave | null>(null);
  const earlier = useRef<EarlierTexts | null>(null);
  const editor = useEditor(
    {
      extensions: adviceExtensions({
        section: options.section,
        figure: {
          bytesOf: (id) => latest.current.device.fileBytes(id),
          edit: (figure) => latest.current.onEditPhoto(figure),
        },
        conflict: { use: (id, wording) => use(id, wording), combine: (id) => latest.current.onCombine(id) },
      }),
      content: options.loaded as JSONContent,
      injectCSS: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': options.label,
          'aria-describedby': 'writing-help',
          class: 'writing',
          lang: 'en-GB',
          spellcheck: 'true',
        },
        transformPastedHTML: cleanHtml,
        handlePaste: (_view, event) => takePhoto(event.clipboardData, latest.current.onPhotoFile),
        handleDrop: (_view, event) => takePhoto(event.dataTransfer, latest.current.onPhotoFile),
      },
      onUpdate: ({ transaction }) => {
        if (!transaction.getMeta('fromStore')) autosave.current?.typed();
      },
    },
    [],
  );
  const use = (conflictId: string, wording: Wording): void => {
    const resolved = resolveConflict(textOf(editor), conflictId, wording.blocks);
    editor.view.dispatch(changeInto(editor.state.tr, resolved));
    editor.commands.focus();
  };
  useEffect(() => {
    // One autosave for the life of one editor: it works with what is current, not with what was at the start.
    const opened = openAutosave(editor, { ...latest.current, latest }, setTyping, setHasEarlier);
    autosave.current = opened.autosave;
    earlier.current = opened.earlier;
    return () => {
      autosave.current = null;
      void opened.close();
    };
  }, [editor]);
  return {
    editor,
    save: () => autosave.current?.save() ?? Promise.resolve(),
    refresh: () => void autosave.current?.refresh(),
    typing,
    undo: () => {
      undo(editor, earlier.current);
      setHasEarlier(earlier.current?.hasBefore(textOf(editor)) ?? false);
    },
    mayUndo: () => editor.can().undo() || hasEarlier,
  };
}

/** A picture alone on the clipboard becomes a photo; Word puts a drawing of the words beside the words, which is not meant. */
function takePhoto(data: DataTransfer | null, onPhotoFile: (file: File) => void): boolean {
  const file = [...(data?.files ?? [])].find((one) => one.type.startsWith('image/'));
  const words = data?.getData('text/plain').trim() ?? '';
  if (!file || words !== '') return false;
  onPhotoFile(file);
  return true;
}

function undo(editor: Editor, earlier: EarlierTexts | null): void {
  if (editor.can().undo()) {
    editor.chain().undo().focus().run();
    return;
  }
  const text = earlier?.before(textOf(editor));
  if (text) editor.view.dispatch(changeInto(editor.state.tr, text));
  editor.commands.focus();
}

function openAutosave<W extends { text: RichText }>(
  editor: Editor,
  { device, caseId, documentId, place, loaded, latest }: WritingOptions<W> & { latest: { current: WritingOptions<W> } },
  setTyping: (typing: boolean) => void,
  setHasEarlier: (has: boolean) => void,
) {
  const earlier = new EarlierTexts(device, caseId, documentId);
  void earlier
    .load()
    .then(() => earlier.keep(loaded, true))
    .then(() => setHasEarlier(earlier.hasBefore(loaded)));
  const autosave = new Autosave(loaded, {
    text: () => textOf(editor),
    show: (merged) => takeOver(editor, merged),
    stored: async () => {
      const stored = await place.stored();
      return stored && { text: stored.body.text, at: stored.at };
    },
    write: async (text, madeFrom) => {
      const result = await place.change((before) => ({ ...before, text }), madeFrom);
      void earlier.keep(text);
      return result;
    },
    me: () => ({ name: device.actor.name, at: new Date().toISOString() }),
    unsaved: (unsaved) => {
      setUnsaved(documentId, unsaved);
      setTyping(unsaved);
    },
    refused: (code) => latest.current.onRefused(code),
  });
  const leave = (): void => void autosave.save();
  const hidden = (): void => void (document.visibilityState === 'hidden' && leave());
  const unlisten = device.beforeLock(() => autosave.save());
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hidden);
  const close = async (): Promise<void> => {
    unlisten();
    removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hidden);
    const text = textOf(editor);
    await autosave.stop();
    await earlier.keep(text, true);
    setUnsaved(documentId, false);
  };
  return { autosave, earlier, close };
}
