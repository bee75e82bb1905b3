import type { Picture } from '../../shared/word/printable-advice.ts';
import type { PrintablePlan } from '../../shared/word/printable-plan.ts';
import { picturePlaces, placed, soundOnly } from './advice-pdf.ts';
import { SettingFault, type Typesetter } from './typesetter.ts';

/** A plan as tagged PDF/UA-1 (reg 12). A picture that is missing or broken is described in words. */
export async function planPdf(
  typesetter: Typesetter,
  plan: PrintablePlan,
  pictures: ReadonlyMap<string, Picture>,
): Promise<Uint8Array> {
  const { files, places } = picturePlaces(pictures);
  const { fileName: _fileName, ...rest } = plan;
  const dataWith = (shown: typeof places) => ({ ...rest, blocks: plan.blocks.map((block) => placed(block, shown)) });
  try {
    return await typesetter.pdf('plan', dataWith(places), files);
  } catch (fault) {
    if (!(fault instanceof SettingFault) || files.length === 0) throw fault;
    return typesetter.pdf('plan', dataWith(await soundOnly(typesetter, files, places)), files);
  }
}
