import { fitted, type PictureSize, pictureSize } from '../../shared/word/picture-size.ts';
import type { PrintBlock } from '../../shared/word/print-blocks.ts';
import { momentInWords, type Picture, type PrintableAdvice } from '../../shared/word/printable-advice.ts';
import { SettingFault, type Typesetter } from './typesetter.ts';

/** A column of text on A4 and most of its height, in points. */
const column = { width: 470, height: 560 };
const endings: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/** More points than phones and scanners make, in one picture and in all of a document: each takes four bytes of memory. */
const mostPoints = { inOne: 120_000_000, inAll: 500_000_000 };
/** What can hold a picture of any size, or fetch something: no drawing of a child needs it. */
const reachesOut = /<(?:[\w-]+:)?(?:image|feImage|filter|pattern|style)\b|@import|href\s*=\s*["'](?!#)/i;

/** The typesetter works within the server: a small file that opens to something huge must not get there. */
function harmlessPictures() {
  let points = 0;
  return (bytes: Uint8Array, type: string, { width, height }: PictureSize): boolean => {
    if (type === 'image/svg+xml') return !reachesOut.test(new TextDecoder().decode(bytes));
    if (width * height > mostPoints.inOne || points + width * height > mostPoints.inAll) return false;
    points += width * height;
    return true;
  };
}

type Files = { path: string; bytes: Uint8Array }[];

/** Where the pictures of a document stand among its files. Those that could do harm have no place. */
export function picturePlaces(pictures: ReadonlyMap<string, Picture>) {
  const files: Files = [];
  const places = new Map<string, { path: string; width: number }>();
  const isHarmless = harmlessPictures();
  for (const [fileId, { bytes, type }] of pictures) {
    const size = pictureSize(bytes, type);
    const ending = endings[type];
    if (!size || !ending || !isHarmless(bytes, type, size)) continue;
    const path = `pictures/${files.length}.${ending}`;
    const inPoints = { width: size.width * 0.75, height: size.height * 0.75 };
    files.push({ path, bytes });
    places.set(fileId, { path: `/${path}`, width: fitted(inPoints, column).width });
  }
  return { files, places };
}

type Places = ReturnType<typeof picturePlaces>['places'];

/** Gives pictures their place among the template's files, and moments their words. */
export function placed(block: PrintBlock, places: Places): object {
  const inner = (blocks: PrintBlock[]) => blocks.map((one) => placed(one, places));
  switch (block.type) {
    case 'picture': {
      const place = places.get(block.fileId);
      return {
        ...block,
        alt: block.alt || 'A picture without a description',
        path: place?.path ?? null,
        width: place?.width ?? 0,
      };
    }
    case 'list':
      return { ...block, items: block.items.map(inner) };
    case 'table':
      return {
        ...block,
        header: block.header.map((row) => row.map(inner)),
        rows: block.rows.map((row) => row.map(inner)),
      };
    case 'wordings':
      return {
        ...block,
        wordings: block.wordings.map(({ by, at, blocks }) => ({
          by,
          at: at && momentInWords(new Date(at)),
          blocks: inner(blocks),
        })),
      };
    default:
      return block;
  }
}

function dataOf(advice: PrintableAdvice, places: Places): object {
  const { fileName: _fileName, ...rest } = advice;
  return {
    ...rest,
    sections: advice.sections.map(({ title, blocks }) => ({
      title,
      blocks: blocks.map((block) => placed(block, places)),
    })),
    attachments: advice.attachments.map((one) => ({ ...one, picture: one.picture && placed(one.picture, places) })),
  };
}

/**
 * The response as tagged PDF/UA-1 (V4). Pictures that are missing or broken are described in words: one bad photo does
 * not cost the document.
 */
export async function advicePdf(
  typesetter: Typesetter,
  advice: PrintableAdvice,
  pictures: ReadonlyMap<string, Picture>,
): Promise<Uint8Array> {
  const { files, places } = picturePlaces(pictures);
  try {
    return await typesetter.pdf('advice', dataOf(advice, places), files);
  } catch (fault) {
    if (!(fault instanceof SettingFault) || files.length === 0) throw fault;
    return typesetter.pdf('advice', dataOf(advice, await soundOnly(typesetter, files, places)), files);
  }
}

/** The pictures that can be set, each tried by itself. */
export async function soundOnly(typesetter: Typesetter, files: Files, places: Places): Promise<Places> {
  const sound: Places = new Map();
  for (const [fileId, place] of places) {
    const file = files.filter(({ path }) => place.path === `/${path}`);
    const alone = {
      ...emptyAdvice,
      attachments: [{ name: '', caption: '', picture: { type: 'picture', alt: 'x', caption: '', ...place } }],
    };
    const works = await typesetter.pdf('advice', alone, file).then(
      () => true,
      () => false,
    );
    if (works) sound.set(fileId, place);
  }
  return sound;
}

const emptyAdvice = {
  title: 'A picture',
  foot: '',
  draftMark: null,
  authors: [],
  facts: [],
  whatChanged: null,
  question: '',
  sections: [],
};
