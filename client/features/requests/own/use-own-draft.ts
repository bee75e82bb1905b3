import { useEffect, useState } from 'react';
import type { RefusalCode, RequestBody } from '../../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../../device/port.ts';
import { useDevice } from '../../../device/react.ts';
import { useUnsaved } from '../../../ui/unsaved.ts';
import { newDraft } from '../form/draft.ts';
import type { DraftInHand } from '../form/use-draft.ts';
import { OwnDraft } from './own-draft.ts';

/** Typing rests for so long before it is stored. */
const restMs = 400;

export interface OwnDraftInHand extends DraftInHand {
  /** Why the device did not take the last words; null when it did. */
  refused: RefusalCode | null;
}

/** R2: a request that is written with an account: in the encrypted store of this device, and its author's alone. */
export function useOwnDraft(document: LocalDocument<'request'>): OwnDraftInHand {
  const device = useDevice();
  const { id, caseId } = document;
  const [body, setBody] = useState<RequestBody>(document.body);
  const [unsaved, setUnsaved] = useState(false);
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const [plain] = useState(newDraft);
  const [own] = useState(() => {
    const write = (next: RequestBody, madeFrom: RequestBody) => device.write(caseId, id, next, madeFrom);
    return new OwnDraft(document.body, { write, unsaved: setUnsaved, refused: setRefused });
  });
  useUnsaved(unsaved);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins the rest anew
  useEffect(() => {
    const timer = setTimeout(() => void own.save(), restMs);
    return () => clearTimeout(timer);
  }, [own, body]);
  // What was typed last is stored when the page goes, and before the device is locked.
  useEffect(() => {
    const takeBack = device.beforeLock(() => own.save());
    return () => {
      takeBack();
      void own.save();
    };
  }, [device, own]);
  return {
    draft: { ...plain, requestId: id, caseId, answers: body },
    base: `/ask/${id}`,
    without: ['files'],
    kept: true,
    refused,
    answer: (part) => setBody(own.change(part)),
    change: () => {},
    forget: async () => {
      await own.end('deleted');
    },
    send: async () => {
      const code = await own.end('submitted');
      return code ? 'It could not be sent. Check your answers and try again.' : null;
    },
  };
}
