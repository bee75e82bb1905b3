import type { Body, Facts } from './kinds.ts';
import { unansweredIn } from './plan-answer.ts';
import type { RichTextNode } from './rich-text.ts';

/** The files shown inside a text: `attrs.fileId` of its figures. */
export function filesInText(node: RichTextNode): string[] {
  const own = node.type === 'figure' && typeof node.attrs?.fileId === 'string' ? [node.attrs.fileId] : [];
  return [...own, ...(node.content ?? []).flatMap(filesInText)];
}

/** Leaves the long texts out of a body and keeps the ids of the files it shows. */
export function factsOf(body: Body): Facts {
  switch (body.kind) {
    case 'advice':
    case 'advice-draft': {
      const { text, ...rest } = body;
      return { ...rest, fileIds: [...new Set([...filesInText(text), ...rest.attachments.map((file) => file.fileId)])] };
    }
    case 'late-work': {
      const { work: _work, ...rest } = body;
      return rest;
    }
    case 'plan': {
      const { text: _text, ties: _ties, ...rest } = body;
      return rest;
    }
    case 'plan-draft': {
      const { text: _text, sources: _sources, ties: _ties, ...rest } = body;
      return rest;
    }
    case 'request': {
      const { needs: _needs, views: _views, ...rest } = body;
      return rest;
    }
    case 'letter': {
      const { blocks: _blocks, data: _data, ...rest } = body;
      return rest;
    }
    case 'confidence': {
      const { words: _words, ...rest } = body;
      return rest;
    }
    case 'plan-answer': {
      const { comments: _comments, wishes: _wishes, ...rest } = body;
      return { ...rest, unanswered: unansweredIn(body) };
    }
    case 'consultation-reply': {
      const { passages: _passages, ...rest } = body;
      return rest;
    }
    default:
      return body;
  }
}
