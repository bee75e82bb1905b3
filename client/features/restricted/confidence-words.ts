import type { ConfidenceTopic } from '../../../shared/domain/documents/index.ts';

/** N2: how each topic is offered to whoever writes, and named to the co-ordinator. */
export const topicWords: Readonly<Record<ConfidenceTopic, { label: string; hint: string }>> = {
  safeguarding: {
    label: 'A child’s safety',
    hint: 'Something that worries you about how a child is cared for or treated',
  },
  'somebody else': {
    label: 'Something about another person',
    hint: 'A parent, a brother or sister, another child: something that is theirs and not for everybody',
  },
  'risk of serious harm': {
    label: 'A risk if people read it',
    hint: 'Something that could seriously harm the child or somebody else if it were in the case',
  },
  adoption: { label: 'Adoption', hint: 'Names, places or facts that have to stay apart' },
  'something else': { label: 'Something else', hint: 'Anything else that only the co-ordinator should read' },
};
