import { asksForReply, isWish, type PlanAnswerBody } from '../documents/index.ts';

/** Something to mend before an answer can be sent: the page it is on (a section's letter, 'setting' or 'paper'), and words. */
export interface AnswerToMend {
  page: string;
  words: string;
}

/** What keeps an answer from being sent; the same on the device and on the server. */
export function whatIsMissingIn(body: PlanAnswerBody, servedOn: string, today: string): AnswerToMend[] {
  const found: AnswerToMend[] = [];
  for (const { sectionKey, right, words } of body.comments)
    if (right === false && words.trim() === '')
      found.push({ page: sectionKey, words: `Say what should change in section ${sectionKey}` });
  for (const wish of body.wishes)
    if (!isWish(wish) && wish.reasons.trim() !== '')
      found.push({ page: 'setting', words: 'Say which setting, or which type of setting, you ask for' });
  if (!saysSomething(body)) found.push({ page: 'check', words: 'Say that you agree, or what should change' });
  if (body.whose.name.trim() === '')
    found.push({ page: body.via === 'hub' ? 'check' : 'paper', words: 'Enter whose answer it is' });
  if (body.via !== 'hub') found.push(...wrongDay(body, servedOn, today));
  return found;
}

const saysSomething = ({ agrees, comments, wishes }: PlanAnswerBody): boolean =>
  agrees === true || comments.some((one) => one.right !== null || asksForReply(one)) || wishes.some(isWish);

function wrongDay({ receivedOn }: PlanAnswerBody, servedOn: string, today: string): AnswerToMend[] {
  if (receivedOn === null) return [{ page: 'paper', words: 'Enter the day the answer reached the authority' }];
  if (receivedOn > today) return [{ page: 'paper', words: 'The day it reached the authority is in the future' }];
  return receivedOn < servedOn
    ? [{ page: 'paper', words: 'The day it reached the authority is before the draft plan was sent' }]
    : [];
}
