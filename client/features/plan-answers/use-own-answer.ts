import { useEffect, useRef, useState } from 'react';
import { type PlanAnswerBody, type RefusalCode, refusalWords } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useDevice } from '../../device/react.ts';
import { useUnsaved } from '../../ui/unsaved.ts';

/** Typing rests for so long before it is stored. */
const restMs = 400;

export interface OwnAnswer {
  id: string;
  body: PlanAnswerBody;
  change: (part: Partial<PlanAnswerBody>) => void;
  /** Stores what was typed now; why not in words, or null. */
  store: (part?: Partial<PlanAnswerBody>) => Promise<string | null>;
}

/** What somebody is writing: in the encrypted store of this device as they type (O2), sent to the hub as a private draft. */
export function useOwnAnswer(document: LocalDocument<'plan-answer'>): OwnAnswer {
  const device = useDevice();
  const { id, caseId } = document;
  const [body, setBody] = useState<PlanAnswerBody>(document.body);
  const latest = useRef({ body, stored: body });
  useUnsaved(latest.current.body !== latest.current.stored);
  const write = async (next: PlanAnswerBody): Promise<RefusalCode | null> => {
    const { stored } = latest.current;
    latest.current = { body: next, stored: next };
    const written = await device.write(caseId, id, next, stored);
    return written.ok ? null : written.code;
  };
  useEffect(() => {
    const timer = setTimeout(() => {
      const { body: now, stored } = latest.current;
      if (now !== stored) void write(now);
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
  const change = (part: Partial<PlanAnswerBody>): void => {
    const next = { ...latest.current.body, ...part };
    latest.current = { ...latest.current, body: next };
    setBody(next);
  };
  return {
    id,
    body,
    change,
    store: async (part = {}) => {
      const before = latest.current.body;
      const code = await write({ ...before, ...part });
      if (code === null) return null;
      latest.current = { body: before, stored: latest.current.stored };
      return refusalWords[code];
    },
  };
}
