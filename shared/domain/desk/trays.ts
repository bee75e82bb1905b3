/** The trays of a co-ordinator that a case is in by the step it has reached, in the order of the assessment. */
export const stepTrays = [
  'decide whether to assess',
  'waiting for advice',
  'drafting',
  'with the family',
  'ready to issue',
] as const;
export type StepTray = (typeof stepTrays)[number];

/** What a co-ordinator's desk can show: the trays of the steps, whatever is overdue in any of them, and every live case. */
export const trays = [
  'decide whether to assess',
  'waiting for advice',
  'overdue',
  'drafting',
  'with the family',
  'ready to issue',
  'all',
] as const;
export type Tray = (typeof trays)[number];
