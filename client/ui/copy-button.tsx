import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { say } from './live-region.tsx';

/** Copies a text and says so. */
export function CopyButton({ text, words }: { text: string; words: string }): ReactNode {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied('yes');
        say('Copied');
      },
      () => {
        setCopied('no');
        say('This browser does not let the hub copy. Select the text and copy it yourself.');
      },
    );
  };
  return (
    <Button kind="second" icon={copied === 'yes' ? 'tick' : 'copy'} onClick={copy}>
      {copied === 'yes' ? 'Copied' : copied === 'no' ? 'Could not copy: select the text' : words}
    </Button>
  );
}
