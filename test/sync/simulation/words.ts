import type { AdviceDraftBody, RichText, RichTextNode } from '../../../shared/domain/documents/index.ts';

/** Where in a text a person types: into the same sentence as everybody, before it, or into a paragraph of the own. */
export type Place = 'same sentence' | 'before it' | 'own paragraph';

const said = (text: string): RichTextNode => ({ type: 'text', text });

/** A text with one more word in it. Nothing is taken away: whatever was typed has to stay somewhere. */
export function withWord(draft: AdviceDraftBody, word: string, place: Place): AdviceDraftBody {
  const text = structuredClone(draft.text) as RichText;
  const section = find(text, (node) => node.type === 'section' && node.attrs?.key === 'needs') ?? text;
  const paragraph = find(section, (node) => node.type === 'paragraph' && (node.content?.length ?? 0) > 0);
  const [first] = paragraph?.content ?? [];
  if (place === 'own paragraph' || !paragraph || first?.text === undefined) {
    const added = { type: 'paragraph', attrs: { id: `p-${word}` }, content: [said(`${word} alone.`)] };
    section.content = [...(section.content ?? []), added];
  } else first.text = place === 'before it' ? `${word} ${first.text}` : `${first.text} ${word}`;
  return { ...draft, text };
}

function find(node: RichTextNode, fits: (node: RichTextNode) => boolean): RichTextNode | undefined {
  if (fits(node)) return node;
  for (const child of node.content ?? []) {
    const found = find(child, fits);
    if (found) return found;
  }
  return undefined;
}
