import { useEffect, useRef, useState } from 'react';
import type { RequestBody } from '../../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../../device/port.ts';
import { useDevice } from '../../../device/react.ts';
import { useUnsaved } from '../../../ui/unsaved.ts';
import { newDraft } from '../form/draft.ts';
import type { DraftInHand } from '../form/use-draft.ts';

/** Typing rests for so long before it is stored. */
const restMs = 400;

/** R2: a request that is written with an account: in the encrypted store of this device, and its author's alone. */
export function useOwnDraft(document: LocalDocument<'request'>): DraftInHand {
  const device = useDevice();
  const { id, caseId } = document;
  const [body, setBody] = useState<RequestBody>(document.body);
  const latest = useRef({ body, stored: body });
  const [plain] = useState(newDraft);
  useUnsaved(latest.current.body !== latest.current.stored);
  const store = async (next: RequestBody): Promise<string | null> => {
    const { stored } = latest.current;
    latest.current = { body: next, stored: next };
    const written = await device.write(caseId, id, next, stored);
    return written.ok ? null : written.code;
  };
  useEffect(() => {
    const timer = setTimeout(() => {
      const { body: now, stored } = latest.current;
      if (now !== stored) void store(now);
    }, restMs);
    return () => clearTimeout(timer);
  });
  // What was typed last is stored when the page goes, and before the device is locked.
  useEffect(() => {
    const rest = async (): Promise<void> => {
      const { body: now, stored } = latest.current;
      if (now === stored) return;
      latest.current = { body: now, stored: now };
      await device.write(caseId, id, now, stored);
    };
    const takeBack = device.beforeLock(rest);
    return () => {
      takeBack();
      void rest();
    };
  }, [device, caseId, id]);
  const change = (part: Partial<RequestBody>): void => {
    const next = { ...latest.current.body, ...part };
    latest.current = { ...latest.current, body: next };
    setBody(next);
  };
  return {
    draft: { ...plain, requestId: id, caseId, answers: body },
    base: `/ask/${id}`,
    without: ['files'],
    kept: true,
    answer: change,
    change: () => {},
    forget: async () => {
      await store({ ...latest.current.body, state: 'deleted' });
    },
    send: async () => {
      const refused = await store({ ...latest.current.body, state: 'submitted' });
      return refused ? 'It could not be sent. Check your answers and try again.' : null;
    },
  };
}
