import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface PhotoWords {
  alt: string;
  caption: string;
}

export interface PhotoFormProps {
  /** The picture to be described. */
  url: string | null;
  words: PhotoWords;
  childName: string;
  yes: string;
  busy: boolean;
  onYes: (words: PhotoWords) => void;
  onNo: () => void;
}

/** Asks what a photo shows and what is to stand under it: in the page, beside the picture. */
export function PhotoForm({ url, words, childName, yes, busy, onYes, onNo }: PhotoFormProps): ReactNode {
  const id = useId();
  const [alt, setAlt] = useState(words.alt);
  const [caption, setCaption] = useState(words.caption);
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const missing = asked && alt.trim() === '';
  return (
    <section
      className="panel stack photo-form"
      ref={box}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <h2 className="h3" id={`${id}-title`}>
        About this photo
      </h2>
      {url ? <img src={url} alt="" /> : null}
      <TextField
        id={`${id}-alt`}
        label="What does it show?"
        hint={`A few words for people who can’t see it, such as “${childName}’s timetable of picture cards”`}
        problem={missing ? 'Say in a few words what the photo shows' : null}
        value={alt}
        onChange={setAlt}
      />
      <TextField
        id={`${id}-caption`}
        label="Caption (optional)"
        hint="Stands under the photo: where and when it was taken"
        value={caption}
        onChange={setCaption}
      />
      <p className="small muted">
        Where and when the camera took it is not kept with the photo. Ask first if other children can be seen.
      </p>
      <div className="row">
        <Button
          busy={busy}
          onClick={() => {
            setAsked(true);
            if (alt.trim() !== '') onYes({ alt: alt.trim(), caption: caption.trim() });
          }}
        >
          {yes}
        </Button>
        <Button kind="second" onClick={onNo}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
