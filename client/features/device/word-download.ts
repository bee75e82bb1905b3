import type { LocalDocument, OpenDevice } from '../../device/port.ts';
import { ofKind } from './of-kind.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes the Word document of a piece of advice here, without a connection (V4), and hands it to the browser. */
export async function downloadWord(
  device: OpenDevice,
  piece: LocalDocument<'advice' | 'advice-draft'>,
  around: readonly LocalDocument[],
  authorityName: string,
): Promise<boolean> {
  const request = ofKind(around, 'advice-request').find((one) => one.id === piece.body.requestId);
  const itsCase = ofKind(around, 'case')[0];
  if (!request || !itsCase) return false;
  const [{ adviceToWord }, { pictureIds, printableAdvice }] = await Promise.all([
    import('../../../shared/word/advice-to-word.ts'),
    import('../../../shared/word/printable-advice.ts'),
  ]);
  const files = new Map(ofKind(around, 'file').map((one) => [one.id, one.body]));
  const advice = printableAdvice({
    authorityName,
    case: itsCase.body,
    request: request.body,
    body: piece.body,
    files,
    now: new Date(),
  });
  const pictures = new Map<string, { bytes: Uint8Array; type: string }>();
  for (const id of pictureIds(advice)) {
    const file = await device.fileBytes(id);
    if (file) pictures.set(id, file);
  }
  const bytes = await adviceToWord(advice, pictures);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: word }));
  link.download = `${advice.fileName}.docx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}
