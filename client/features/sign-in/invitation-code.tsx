import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { post } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { Form, useForm } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { problemsFrom } from './failures.ts';

/** An invitation by letter: its code leads to the same page as the link in an e-mail. */
export default function InvitationCode(): ReactNode {
  const [, navigate] = useLocation();
  const form = useForm();
  const [code, setCode] = useState('');
  useUnsaved(code !== '');
  const use = async (): Promise<FormProblem[]> => {
    if (!code.trim()) return [{ field: 'code', words: 'Enter the code from your letter' }];
    const answer = await post<{ token: string }>('/api/invitations/by-code', { code: code.trim() });
    if (!answer.ok)
      return problemsFrom(answer, 'code', {
        'wrong-code': 'That code does not work. Check each letter, or ask for a new letter',
      });
    navigate(`/invitation/${answer.value.token}`);
    return [];
  };
  return (
    <div className="narrow stack">
      <PageHeading title="Use the code from a letter">Use the code from your letter</PageHeading>
      <Form form={form} onSubmit={use}>
        <TextField
          id="code"
          label="Code"
          hint="12 letters and digits, like h4kt-9wme-2rxp. Capital letters don’t matter."
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          size={18}
          value={code}
          onChange={setCode}
          problem={form.problemOf('code')}
        />
        <Button type="submit" wide busy={form.busy}>
          Continue
        </Button>
      </Form>
    </div>
  );
}
