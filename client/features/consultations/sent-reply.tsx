import type { ReactNode } from 'react';
import { wordsOf } from '../../../shared/domain/consultations/index.ts';
import type { ConsultationReplyBody } from '../../../shared/domain/documents/index.ts';
import { Tag } from '../../ui/tag.tsx';
import { groundWords } from './words.ts';

/** What a setting answered. */
export function SentReply({ body }: { body: ConsultationReplyBody }): ReactNode {
  return (
    <div className="stack-2">
      <p>
        <Tag kind={body.canMeet ? 'done' : 'needs'}>{body.canMeet ? 'Can meet the needs' : 'Can’t meet the needs'}</Tag>
      </p>
      {body.grounds.map((ground) => (
        <p key={ground}>{groundWords[ground]}.</p>
      ))}
      {wordsOf(body) ? <p className="written">{wordsOf(body)}</p> : null}
    </div>
  );
}
