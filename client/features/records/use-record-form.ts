import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Evidence, factsById, ofKind } from '../../../shared/domain/documents/index.ts';
import { useDevice } from '../../device/react.ts';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { say } from '../../ui/live-region.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import type { CaseOnDevice } from '../assessments/index.ts';
import { bodyFrom, missingIn, problemOf, type RecordBody, refusedBy } from './compose.ts';
import type { ChosenFile } from './evidence-field.tsx';
import { type Typed, typedAgain } from './field.ts';
import { type RecordType, recordForms } from './forms.ts';
import { knownIn } from './known.ts';

/** Where the records of a kind are read. */
export const sectionPath = (caseId: string, kind: RecordBody['kind']): string =>
  `/cases/${caseId}/${kind === 'rights-record' ? 'rights' : 'costs'}`;

export interface FormStart {
  type: RecordType;
  /** The record that this one corrects. */
  corrects: { id: string; body: RecordBody } | null;
  /** What is filled in to begin with. */
  typed: Typed;
}

/** What was typed about a record. It is judged by its rule before it is kept; what was typed stays when something is wrong. */
export function useRecordForm(caseId: string, { context }: CaseOnDevice, { type, corrects, typed: begun }: FormStart) {
  const device = useDevice();
  const [, navigate] = useLocation();
  const form = recordForms[type];
  const known = knownIn(context.state);
  const [typed, setTyped] = useState<Typed>(() => {
    if (!corrects) return begun;
    const before = corrects.body.record as unknown as Record<string, unknown>;
    return { ...begun, ...typedAgain(form.fields, before, known) };
  });
  const [evidence, setEvidence] = useState<Evidence>(corrects?.body.evidence ?? { fileId: null, note: '' });
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [why, setWhy] = useState('');
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const [touched, setTouched] = useState(false);
  useUnsaved(touched);

  const keep = async (): Promise<FormProblem[]> => {
    const shown = chosen && evidence.fileId === null ? { ...evidence, note: evidence.note || chosen.name } : evidence;
    const replaces = corrects ? { recordId: corrects.id, why: why.trim() } : null;
    const draft = { type, typed, known, evidence: shown, replaces };
    const missing = missingIn(draft);
    if (missing.length > 0) return missing;
    const body = bodyFrom(draft, context);
    if (!body) return [problemOf('invalid', '')];
    const documentId = crypto.randomUUID();
    const refused = refusedBy(body, { documentId, before: null }, context);
    if (refused.length > 0) return refused;
    const fileId = chosen ? await keepFile(chosen) : shown.fileId;
    const written = await device.write(caseId, documentId, { ...body, evidence: { ...shown, fileId } });
    return written.ok ? [] : [problemOf(written.code, '')];
  };
  /** Kept once: a second try names the same file. */
  const keepFile = async (file: ChosenFile): Promise<string> => {
    const caseDocument = ofKind(context.state, 'case')[0]?.id ?? null;
    const fileId = await device.addFile(caseId, caseDocument, { ...file, alt: '' });
    setEvidence({ fileId, note: evidence.note });
    setChosen(null);
    return fileId;
  };
  const record = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const found = await keep();
    setBusy(false);
    setProblems(found);
    if (found.length > 0) return;
    setTouched(false);
    say('Recorded');
    navigate(sectionPath(caseId, form.kind));
  };
  const fileName = chosen?.name ?? (evidence.fileId ? factsById(context.state, 'file', evidence.fileId)?.name : null);
  return {
    form,
    fields: form.fields(typed),
    typed,
    known,
    change: (entries: Typed): void => {
      setTouched(true);
      setTyped({ ...typed, ...entries });
    },
    evidence,
    setEvidence,
    fileName: fileName ?? null,
    choose: (file: ChosenFile | null): void => {
      setChosen(file);
      setEvidence({ ...evidence, fileId: null });
    },
    why,
    setWhy,
    problems,
    busy,
    record,
  };
}
