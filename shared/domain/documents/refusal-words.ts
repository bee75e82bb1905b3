import type { RefusalCode } from './ruling.ts';

/** What a person reads for each refusal: one sentence on what happened, and what to do when there is something to do. */
export const refusalWords: Record<RefusalCode, string> = {
  'not-found': 'This was not found, or you cannot see it.',
  'not-allowed': 'You are not able to do this. Ask the co-ordinator of the case if you think you should be.',
  'access-ended': 'Your access to this case has ended. What you wrote was sent to the co-ordinator.',
  'round-closed': 'This request for advice is closed. Ask the co-ordinator if you need to add something.',
  'request-withdrawn': 'The co-ordinator has withdrawn this request for advice.',
  'already-submitted': 'This advice has already been submitted. You can send a correction as a new version.',
  'not-an-author': 'Only the people writing this advice can change it.',
  'changed-meanwhile': 'Somebody else changed this at the same time. Check both versions and choose what to keep.',
  'never-changes': 'This cannot be changed once it has been recorded.',
  incomplete: 'Some parts are not complete yet. Finish them before you send this.',
  invalid: 'Some of what was sent is not in the right form. Check it and try again.',
  'already-granted': 'This person already has access to the case.',
  'already-asked': 'This person has already been asked for this advice.',
  'already-begun': 'The plan of this assessment has already been begun. Open it from the case.',
  'date-in-future': 'The date is in the future. Enter today’s date or an earlier one.',
  'before-receipt': 'The date is before the day the request was received. Check which day it was.',
  'before-last-step': 'The date is before the step that comes first. Check both dates.',
  'not-yet': 'This cannot be recorded yet: the step before it has not been recorded.',
  'step-passed': 'The case is past this step, so this cannot be recorded any more.',
  'already-recorded': 'This has been recorded already. The history of the case shows when.',
  'ground-not-allowed': 'The law does not allow this ground for this step.',
  'too-short':
    'A closure counts from four weeks without a break, an absence from four weeks within the time for the step.',
  'outside-period': 'These dates do not touch the time in which the step was to be done.',
  'setting-not-asked':
    'A closure excuses only when advice was asked of that setting between one week before it closed and one week before it reopens.',
  'unknown-file': 'A photo or file that belongs to this has not arrived yet. It will be sent again.',
  'no-room-in-case':
    'The files of this case take all the room there is for them. Ask the co-ordinator what to leave out, or send a smaller file.',
  'no-room-today': 'You have sent as many files today as the hub takes in one day. Send this one again tomorrow.',
  'protocol-too-old': 'This version of the hub is too old. Update it to send your work; nothing is lost.',
  'no-manager':
    'Nobody in this team can allocate a request. Ask one of its people by name, or ask an administrator to name a manager for the team.',
  'not-a-manager': 'Only a designated manager of the team can allocate its requests.',
  'not-a-member': 'One of the people you chose is not in this team any more. Choose somebody else.',
  'letter-not-ready': 'The letter that belongs to this cannot be made yet, so nothing was recorded.',
  'letter-not-today':
    'The hub sends its letter today, so the day has to be today. If the letter was sent before, say so and enter that day.',
  'not-agreed':
    'Existing advice can be used only when its author, the authority and the family all agree that it is enough. Record all three, each with its date and how they said so, or ask anew.',
  'already-allocated': 'This co-ordinator has the case already.',
  'member-suspended': 'The account of one of the people you chose is suspended. Choose somebody else.',
  'comments-unanswered':
    'A comment of the family on the draft plan has no answer yet. Record an answer to each before you send the final plan.',
  'window-open':
    'The family still has time to answer the draft plan, and nobody has answered. Wait until the day after the last one.',
  'already-consulted': 'This setting has already been consulted about this plan.',
  'already-answered': 'This has already been answered. Tell the co-ordinator if something is to be changed.',
  'consultation-closed':
    'An answer to this consultation is not needed any more: it was withdrawn, or the final plan was sent.',
  'health-not-agreed':
    'Section G has health provision that the health commissioner has not agreed to in these words. Record their agreement under Panel and costs, then send the plan.',
};
