import { fileTypes, maxFileBytes } from '../../../shared/domain/documents/index.ts';
import { sizeWords } from '../../ui/dates.ts';

/** Why a file can't go along, in words; null when it can. */
export function whatIsWrong(file: { name: string; type: string; size: number }): string | null {
  if (!(file.type in fileTypes)) return `“${file.name}” is neither PDF, Word nor a picture. Save it as PDF first`;
  if (file.size > maxFileBytes) return `“${file.name}” is ${sizeWords(file.size)}. Files can be up to 20 MB`;
  if (file.size === 0) return `“${file.name}” is empty`;
  return null;
}
