import { useMemo } from 'react';
import {
  type CaseBody,
  type DocumentFacts,
  factsOf,
  type RuleContext,
} from '../../../shared/domain/documents/index.ts';
import type { LocalDocument, OpenDevice } from '../../device/port.ts';
import { useCaseDocuments, useDevice } from '../../device/react.ts';

/** One case as this device holds it: what a form about it shows, and what its rule may look at. */
export interface CaseOnDevice {
  body: CaseBody;
  context: RuleContext;
}

/** `undefined` while it is being read, null when the case is not on this device. */
export function useCaseOnDevice(caseId: string): CaseOnDevice | null | undefined {
  const device = useDevice();
  const documents = useCaseDocuments(caseId);
  return useMemo(() => (documents ? read(caseId, documents, device) : undefined), [caseId, documents, device]);
}

function read(caseId: string, documents: readonly LocalDocument[], device: OpenDevice): CaseOnDevice | null {
  const body = documents.find((one) => one.kind === 'case')?.body as CaseBody | undefined;
  if (!body) return null;
  const facts = documents.map((one): [string, DocumentFacts] => [
    one.id,
    { id: one.id, revision: '', facts: factsOf(one.body) },
  ]);
  const hub = {
    settingMembers: new Map(),
    teamMembers: new Map(),
    teamManagers: new Map(),
    suspended: new Set<string>(),
    roles: new Map(),
  };
  return {
    body,
    context: {
      state: { caseId, documents: new Map(facts), hub: { ...hub, graceDays: 60 } },
      actor: device.actor,
      today: device.today(),
      now: new Date().toISOString(),
      newId: () => crypto.randomUUID(),
    },
  };
}
