import { type ReactNode, useState } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';

/** The ten recovery codes, shown this once: print, copy or download them, then say so. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }): ReactNode {
  const [kept, setKept] = useState(false);
  const form = useForm();
  // They are shown once: no new version of the hub starts over them.
  useUnsaved(true);
  const text = `EHC hub: recovery codes\nEach works once, instead of the code from your app.\n\n${codes.join('\n')}\n`;
  return (
    <div className="narrow stack">
      <PageHeading title="Keep your recovery codes">Keep your recovery codes</PageHeading>
      <p>If you lose your phone, one of these lets you sign in. Each works once. They are shown only now.</p>
      <ol className="codes" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row no-print">
        <Button kind="second" icon="print" onClick={() => print()}>
          Print
        </Button>
        <CopyButton text={text} words="Copy" />
        <Download text={text} />
      </div>
      <Banner kind="soon">
        <p>Keep them away from your phone and your password: on paper at home, or in a password manager.</p>
      </Banner>
      <Form
        form={form}
        onSubmit={() => {
          if (!kept) return [{ field: 'kept', words: 'Say that you have kept the codes, then carry on' }];
          onKept();
          return [];
        }}
      >
        <Checkbox
          id="kept"
          label="I have kept these codes"
          checked={kept}
          onChange={setKept}
          problem={form.problemOf('kept')}
        />
        <Button type="submit" wide>
          Carry on
        </Button>
      </Form>
    </div>
  );
}

function Download({ text }: { text: string }): ReactNode {
  const save = (): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = 'ehc-hub-recovery-codes.txt';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return (
    <Button kind="second" icon="download" onClick={save}>
      Download
    </Button>
  );
}
