import type { Row } from '../../client/device/store/row.ts';
import type { AdviceDraftBody, Body } from '../../shared/domain/documents/index.ts';
import { doc, p, section } from './rich-text.ts';

/** Ids that read: `id(7)` is always the same uuid. */
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A draft of which every paragraph is given: `{a: 'first words', b: 'more'}`. */
export const draft = (words: Record<string, string>): AdviceDraftBody => ({
  kind: 'advice-draft',
  requestId: id(900),
  roundId: id(901),
  text: doc(section('strengths', ...Object.entries(words).map(([key, text]) => p(key, text)))),
  attachments: [],
});

/** The paragraphs of a draft, conflicts as JSON. */
export const wordsOf = (body: Body): Record<string, string> => {
  if (body.kind !== 'advice-draft') throw new Error('not a draft');
  const blocks = body.text.content?.[0]?.content ?? [];
  return Object.fromEntries(
    blocks.map((block) => [String(block.attrs?.id), block.content?.[0]?.text ?? JSON.stringify(block)]),
  );
};

/** A row as the server sent it; traits on top. */
export function aRow(n: number, traits: Partial<Row> = {}): Row {
  const body = traits.body ?? draft({ a: `words of ${n}` });
  return {
    id: id(n),
    caseId: id(500),
    kind: body.kind,
    state: 'received',
    revision: id(n + 1000),
    until: null,
    bytes: 'none',
    body,
    base: null,
    at: '2026-11-23T09:00:00.000Z',
    by: id(1),
    unsent: null,
    sent: null,
    refusal: null,
    offers: null,
    history: [],
    ...traits,
  };
}
