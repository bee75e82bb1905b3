export * from './recipients.ts';
export * from './reminders.ts';
