import type { AdviceBody, AdviceDraftBody, FileBody } from '../../../shared/domain/documents/index.ts';
import type { OpenDevice } from '../../device/port.ts';
import type { Answer } from './use-answer.ts';

/**
 * The Word file of a draft or a response, made on this device: works without a connection (V4). The writer of Word files
 * is fetched when it is first needed; the service worker holds it for when there is no connection.
 */
export async function downloadWord(
  device: OpenDevice,
  answer: Pick<Answer, 'case' | 'request' | 'files'>,
  body: AdviceBody | AdviceDraftBody,
  authorityName: string,
): Promise<void> {
  const [{ adviceToWord }, { pictureIds, printableAdvice }] = await Promise.all([
    import('../../../shared/word/advice-to-word.ts'),
    import('../../../shared/word/printable-advice.ts'),
  ]);
  const files = new Map<string, FileBody>([...answer.files].map(([id, file]) => [id, file.body]));
  const printable = printableAdvice({
    authorityName,
    case: answer.case.body,
    request: answer.request.body,
    body,
    files,
    now: new Date(),
  });
  const pictures = new Map<string, { bytes: Uint8Array; type: string }>();
  for (const id of pictureIds(printable)) {
    const found = await device.fileBytes(id);
    if (found) pictures.set(id, found);
  }
  const bytes = await adviceToWord(printable, pictures);
  offer(
    new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }),
    `${printable.fileName}.docx`,
  );
}

/** Hands a file to the person the way the browser does with downloads. */
export function offer(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
