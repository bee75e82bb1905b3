import { useState } from 'react';
import type { CheckedTemplateAnswer, TemplateForEditing, TemplateProblem } from '../../../shared/api/templates.ts';
import { call, get, post } from '../../app/api.ts';
import { say } from '../../ui/live-region.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';

/** What is typed into a template, what the check says of it, and saving over what others may have saved meanwhile (G4). */
export function useTemplateEditor(template: TemplateForEditing, again: () => Promise<void>) {
  const [typed, setTyped] = useState(template.source);
  const [base, setBase] = useState({ version: template.version, source: template.source });
  const [note, setNote] = useState('');
  const [noteProblem, setNoteProblem] = useState<string | null>(null);
  const [problems, setProblems] = useState<TemplateProblem[] | null>(null);
  const [preview, setPreview] = useState<CheckedTemplateAnswer['preview']>(null);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const [newest, setNewest] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  useUnsaved(typed !== base.source);
  const path = `/api/templates/${template.slug}`;

  async function check(): Promise<TemplateProblem[] | null> {
    const answer = await post<CheckedTemplateAnswer>(`${path}/check`, { source: typed });
    setFailed(answer.ok ? null : answer.words);
    if (!answer.ok) return null;
    setProblems(answer.value.problems);
    setPreview(answer.value.preview);
    setSaid('Nothing to mend. This is how it reads on the sample case, below.');
    return answer.value.problems;
  }

  async function save(): Promise<void> {
    if (!note.trim()) {
      setNoteProblem('Say what you changed');
      document.getElementById('template-note')?.focus();
      return;
    }
    setNoteProblem(null);
    const found = await check();
    if (found === null || found.length > 0) return;
    const answer = await call<{ version: number }>('PUT', path, {
      source: typed,
      basedOn: newest ?? base.version,
      note: note.trim(),
    });
    if (answer.ok) return saved(answer.value.version);
    setFailed(answer.words);
    if (answer.code === 'changed-meanwhile') {
      // The list of versions learns of the newer one; what was typed stays, and is saved over it only when asked again.
      const now = await get<TemplateForEditing>(path);
      if (now.ok) setNewest(now.value.version);
      await again();
    }
  }

  async function saved(version: number): Promise<void> {
    setBase({ version, source: typed });
    setNewest(null);
    setNote('');
    setSaid(`Saved as version ${version}. The next ${template.shape} is made from it.`);
    say(`Saved as version ${version}`);
    await again();
  }

  const once = (work: () => Promise<unknown>) => (): void => {
    if (busy) return;
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  return {
    typed,
    setTyped,
    note,
    setNote,
    noteProblem,
    problems,
    preview,
    said,
    failed,
    /** Set after somebody else has saved: the version that the next save goes over. */
    newest,
    busy,
    check: once(check),
    save: once(save),
  };
}

export type TemplateEditor = ReturnType<typeof useTemplateEditor>;
