import { useEffect, useRef, useState } from 'react';
import type { ConfidenceBody } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { useUnsaved } from '../../ui/unsaved.ts';

/** Typing rests for so long before it is stored. */
const restMs = 400;

/** N2: what is being written in confidence: kept in the encrypted store of this device as it is typed, and sent on purpose. */
export function useConfidence(caseId: string, begun: LocalDocument<'confidence'> | null) {
  const device = useDevice();
  const [id] = useState(() => begun?.id ?? crypto.randomUUID());
  const [body, setBody] = useState<ConfidenceBody>(() => begun?.body ?? empty(device.actor));
  const latest = useRef({ body, stored: body, isNew: begun === null, ended: false });
  useUnsaved(latest.current.body !== latest.current.stored);
  const store = async (next: ConfidenceBody) => {
    const { stored, isNew } = latest.current;
    latest.current = { body: next, stored: next, isNew: false, ended: next.state !== 'draft' };
    return isNew ? device.write(caseId, id, next) : device.write(caseId, id, next, stored);
  };
  const rest = useRef(async () => {});
  rest.current = async () => {
    const { body: now, stored, ended } = latest.current;
    if (now !== stored && !ended) await store(now);
  };
  useEffect(() => {
    const timer = setTimeout(() => void rest.current(), restMs);
    return () => clearTimeout(timer);
  });
  // What was typed last is stored when the page goes, and before the device is locked.
  useEffect(() => {
    const takeBack = device.beforeLock(() => rest.current());
    return () => {
      takeBack();
      void rest.current();
    };
  }, [device]);
  const change = (part: Partial<ConfidenceBody>): void => {
    const next = { ...latest.current.body, ...part };
    latest.current = { ...latest.current, body: next };
    setBody(next);
  };
  return {
    id,
    body,
    change,
    /** Answers the code of a refusal, or null when it is on its way. */
    send: async (): Promise<string | null> => {
      const written = await store({ ...latest.current.body, state: 'sent' });
      if (written.ok) return null;
      latest.current = { ...latest.current, ended: false, body: { ...latest.current.body, state: 'draft' } };
      return written.code;
    },
    takeBack: () => store({ ...latest.current.body, state: 'deleted' }),
    addFile: async (file: { name: string; type: string; bytes: Uint8Array }): Promise<void> => {
      await rest.current();
      const fileId = await device.addFile(caseId, id, { ...file, alt: '' });
      change({ attachments: [...latest.current.body.attachments, { fileId, caption: '' }] });
    },
  };
}

const empty = ({ personId, name }: { personId: string; name: string }): ConfidenceBody => ({
  kind: 'confidence',
  state: 'draft',
  about: null,
  words: '',
  attachments: [],
  from: { personId, name },
  sentAt: null,
});
