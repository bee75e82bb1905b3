import type { LocalDocument, OpenDevice } from '../../device/port.ts';
import { downloadWord as makeWord } from '../advice/index.ts';
import { ofKind } from './of-kind.ts';

/** Hands the words of a refused change to its author as a Word file (V4, O4); false when its case is no longer here. */
export async function downloadWord(
  device: OpenDevice,
  piece: LocalDocument<'advice' | 'advice-draft'>,
  around: readonly LocalDocument[],
  authorityName: string,
): Promise<boolean> {
  const request = ofKind(around, 'advice-request').find((one) => one.id === piece.body.requestId);
  const itsCase = ofKind(around, 'case')[0];
  if (!request || !itsCase) return false;
  const files = new Map(ofKind(around, 'file').map((one) => [one.id, one]));
  await makeWord(device, { case: itsCase, request, files }, piece.body, authorityName);
  return true;
}
