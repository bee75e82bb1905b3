import type { Page } from 'playwright-core';
import {
  type Answers,
  atDesk,
  demo,
  factor,
  me,
  problem,
  signedIn,
  signedOut,
  teamCases,
  teamRequests,
} from './answers.ts';
import type { Scenario } from './scenario.ts';

/** One screen in one state: how to come to it, and the words by which it is known. */
export interface Screen {
  name: string;
  path: string;
  answers: Answers;
  scenario?: Scenario;
  offline?: boolean;
  act?: (page: Page) => Promise<void>;
  /** Words of its heading. */
  shows: string;
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).click();
const open: Scenario = { door: 'open' };
const invitation = (state: 'open' | 'expired' | 'used'): Answers => ({
  ...signedOut,
  'GET /api/invitations/t': {
    body: {
      state,
      name: state === 'open' ? 'Ros Penhale' : null,
      signInWith: state === 'open' ? 'ros.penhale@example.org' : null,
    },
  },
  'POST /api/invitations/t/renew': { body: { answer: 'if there is an account, an e-mail is on its way' } },
});
const reset = (state: 'open' | 'expired'): Answers => ({
  ...signedOut,
  'GET /api/password-reset/t': { body: { state } },
  'POST /api/password-reset/t': { body: {} },
  'POST /api/password-reset': { body: { answer: 'if there is an account, an e-mail is on its way' } },
});
const refusedId = '/attention';

export const screens: Screen[] = [
  { name: 'kit', path: '/kit', answers: signedOut, shows: 'The kit' },
  { name: 'home', path: '/', answers: signedOut, shows: 'Education, health and care needs, worked on together' },
  { name: 'home-demo', path: '/', answers: demo, shows: 'Education, health and care needs, worked on together' },
  { name: 'sign-in', path: '/sign-in', answers: signedOut, shows: 'Sign in' },
  { name: 'sign-in-demo', path: '/sign-in', answers: demo, shows: 'Sign in', act: press(/Ros Penhale/) },
  { name: 'sign-in-empty', path: '/sign-in', answers: signedOut, shows: 'Sign in', act: press('Continue') },
  {
    name: 'sign-in-wrong',
    path: '/sign-in?next=/cases',
    answers: {
      ...signedOut,
      'POST /api/sign-in': problem(401, 'wrong-sign-in', 'The e-mail address or password is not right.'),
    },
    shows: 'Sign in',
    act: async (page) => {
      await page.getByLabel('E-mail address').fill('ros@example.org');
      await page.getByLabel('Password', { exact: true }).fill('not the password');
      await press('Continue')(page);
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'code', path: '/sign-in/code', answers: signedOut, shows: 'Enter your code' },
  {
    name: 'code-demo',
    path: '/sign-in',
    answers: { ...demo, 'POST /api/sign-in': { body: { next: 'code' } } },
    shows: 'Enter your code',
    act: async (page) => {
      await press(/Ros Penhale/)(page);
      await press('Continue')(page);
      await page.getByText('492816').waitFor();
    },
  },
  {
    name: 'recovery-code',
    path: '/sign-in/code',
    answers: signedOut,
    shows: 'Enter a recovery code',
    act: press('Use a recovery code instead'),
  },
  {
    name: 'code-wrong',
    path: '/sign-in/code',
    answers: {
      ...signedOut,
      'POST /api/sign-in/code': problem(429, 'too-many-tries', 'Too many', { retryAfter: 240 }),
    },
    shows: 'Enter your code',
    act: async (page) => {
      await page.getByLabel('6-digit code').fill('123456');
      await press('Sign in')(page);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'second-factor',
    path: '/second-factor',
    answers: factor,
    shows: 'Set up your sign-in codes',
    act: (page) => page.getByText('I can’t scan it').click(),
  },
  {
    name: 'recovery-codes',
    path: '/second-factor',
    answers: factor,
    shows: 'Keep your recovery codes',
    act: async (page) => {
      await page.getByLabel('6-digit code').fill('123456');
      await press('Check the code')(page);
      await press('Carry on')(page);
    },
  },
  {
    name: 'second-factor-offline',
    path: '/second-factor',
    answers: signedOut,
    offline: true,
    shows: 'Sign-in codes could not be set up',
  },
  {
    name: 'invitation',
    path: '/invitation/t',
    answers: invitation('open'),
    shows: 'Welcome, Ros Penhale',
    act: press('Save password and go on'),
  },
  { name: 'invitation-expired', path: '/invitation/t', answers: invitation('expired'), shows: 'This link has expired' },
  {
    name: 'invitation-renewed',
    path: '/invitation/t',
    answers: invitation('expired'),
    shows: 'This link has expired',
    act: press('Send me a new link'),
  },
  {
    name: 'invitation-used',
    path: '/invitation/t',
    answers: invitation('used'),
    shows: 'You have used this invitation already',
  },
  {
    name: 'invitation-unknown',
    path: '/invitation/t',
    answers: { ...signedOut, 'GET /api/invitations/t': problem(404, 'not-found', 'Not found') },
    shows: 'This link does not work',
  },
  { name: 'invitation-code', path: '/invitation', answers: signedOut, shows: 'Use the code from your letter' },
  { name: 'reset', path: '/reset-password', answers: reset('open'), shows: 'Reset your password' },
  {
    name: 'reset-sent',
    path: '/reset-password',
    answers: reset('open'),
    shows: 'Look in your e-mail',
    act: async (page) => {
      await page.getByLabel('E-mail address').fill('ros@example.org');
      await press('Send me a link')(page);
    },
  },
  { name: 'new-password', path: '/reset-password/t', answers: reset('open'), shows: 'Choose a new password' },
  {
    name: 'new-password-saved',
    path: '/reset-password/t',
    answers: reset('open'),
    shows: 'Your new password is saved',
    act: async (page) => {
      await page.getByLabel('New password').fill('three wet boots');
      await press('Save new password')(page);
    },
  },
  {
    name: 'reset-expired',
    path: '/reset-password/t',
    answers: reset('expired'),
    shows: 'This link has expired or was used',
  },
  { name: 'signed-out', path: '/signed-out?sealed=2', answers: signedOut, shows: 'You are signed out' },
  { name: 'mailbox', path: '/demo/mailbox', answers: demo, shows: 'Demo mailbox' },
  {
    name: 'mailbox-empty',
    path: '/demo/mailbox',
    answers: { ...demo, 'GET /api/demo/mailbox': { body: { mails: [] } } },
    shows: 'Demo mailbox',
  },
  {
    name: 'mail',
    path: '/demo/mailbox/00000000-0000-4000-8000-000000000090',
    answers: demo,
    shows: 'You are asked for advice by 4 January 2027',
  },
  { name: 'demo-date', path: '/demo/date', answers: demo, shows: 'Move the date', act: press('Move the date') },
  { name: 'help', path: '/help', answers: signedOut, shows: 'Help and short guides' },
  { name: 'privacy', path: '/privacy', answers: signedOut, shows: 'Privacy' },
  { name: 'accessibility', path: '/accessibility', answers: signedOut, shows: 'Accessibility' },
  {
    name: 'set-up',
    path: '/work',
    answers: signedIn,
    shows: 'Set up this',
    act: (page) => page.getByLabel('With a passphrase').click(),
  },
  {
    name: 'set-up-weak',
    path: '/work',
    answers: signedIn,
    shows: 'Set up this',
    act: async (page) => {
      await page.getByLabel('With a passphrase').click();
      await page.getByLabel('Passphrase for this').fill('1234567890');
      await press(/Set up this/)(page);
    },
  },
  { name: 'nothing-here', path: '/work', answers: {}, offline: true, shows: 'Sign in once online' },
  {
    name: 'unlock',
    path: '/work',
    answers: {},
    offline: true,
    scenario: { door: 'locked' },
    shows: 'Locked, and everything is safe',
  },
  {
    name: 'unlock-wrong',
    path: '/work',
    answers: {},
    offline: true,
    scenario: { door: 'locked', lock: { triesLeft: 9 } },
    shows: 'Locked, and everything is safe',
    act: async (page) => {
      await page.getByLabel('Passphrase for this').fill('three dry boots');
      await press('Unlock with passphrase')(page);
      await page.getByText('8 tries left').waitFor();
    },
  },
  {
    name: 'wiped',
    path: '/work',
    answers: signedOut,
    scenario: { door: 'locked', lock: { triesLeft: 1 } },
    shows: 'has forgotten its copies',
    act: async (page) => {
      await page.getByLabel('Passphrase for this').fill('three dry boots');
      await press('Unlock with passphrase')(page);
    },
  },
  {
    name: 'too-long',
    path: '/work',
    answers: {},
    offline: true,
    scenario: { door: 'locked', lock: { opensOfflineUntil: '2026-01-30T11:20:00.000Z' } },
    shows: 'Sign in once online',
  },
  {
    name: 'too-long-online',
    path: '/work',
    answers: signedOut,
    scenario: { door: 'locked', lock: { opensOfflineUntil: '2026-01-30T11:20:00.000Z' } },
    shows: 'Sign in once online',
  },
  {
    name: 'other-person',
    path: '/work',
    answers: { ...signedIn, 'GET /api/me': me('Jane Holt') },
    scenario: { door: 'locked' },
    shows: 'holds Ros Penhale’s work',
    act: press('Set it up for me'),
  },
  {
    name: 'work',
    path: '/work',
    answers: signedIn,
    scenario: { ...open, pieces: 'waiting', status: { connection: 'offline', waiting: 2 } },
    shows: 'Your work',
  },
  { name: 'sync-up-to-date', path: '/sync', answers: signedIn, scenario: open, shows: 'Up to date' },
  {
    name: 'sync-offline',
    path: '/sync',
    answers: signedIn,
    scenario: { ...open, pieces: 'waiting', status: { connection: 'offline', waiting: 2 } },
    shows: 'Working offline',
  },
  {
    name: 'sync-first',
    path: '/sync',
    answers: signedIn,
    scenario: { ...open, status: { fetching: { done: 800, left: 2400 } } },
    shows: 'Up to date',
  },
  {
    name: 'sync-needs-you',
    path: '/sync',
    answers: signedIn,
    scenario: { ...open, pieces: 'refused', status: { needsYou: 1, waiting: 2 } },
    shows: '1 thing needs you',
  },
  {
    name: 'attention',
    path: refusedId,
    answers: signedIn,
    scenario: { ...open, pieces: 'refused', status: { needsYou: 1, waiting: 2 } },
    shows: 'Needs your attention',
  },
  { name: 'attention-empty', path: '/attention', answers: signedIn, scenario: open, shows: 'Needs your attention' },
  {
    name: 'needs-you',
    path: '/attention',
    answers: signedIn,
    scenario: { ...open, pieces: 'refused', status: { needsYou: 1, waiting: 2 } },
    shows: 'Advice for Posy Adeyemi',
    act: async (page) => {
      await page.getByRole('link', { name: /Advice for Posy/ }).click();
      await press('Put it aside')(page);
    },
  },
  {
    name: 'troubles',
    path: '/sync',
    answers: signedIn,
    scenario: { ...open, status: { trouble: 'storage full', clockOff: 125 } },
    shows: 'Up to date',
  },
  {
    name: 'trouble-not-kept',
    path: '/sync',
    answers: signedIn,
    scenario: { ...open, status: { trouble: 'storage not kept' } },
    shows: 'Up to date',
    act: press('Ask the browser to keep it'),
  },
  {
    name: 'trouble-lost',
    path: '/sync',
    answers: signedIn,
    scenario: { ...open, status: { trouble: 'storage lost', clockOff: -12 } },
    shows: 'Up to date',
  },
  {
    name: 'trouble-old',
    path: '/sync',
    answers: signedIn,
    scenario: { ...open, status: { trouble: 'update the hub' } },
    shows: 'Up to date',
  },
  {
    name: 'account',
    path: '/account',
    answers: signedIn,
    scenario: open,
    shows: 'Your account',
    act: press('Change passphrase'),
  },
  {
    name: 'account-offline',
    path: '/account',
    answers: {},
    offline: true,
    scenario: { ...open, status: { connection: 'offline' } },
    shows: 'Your account',
  },
  {
    name: 'account-menu',
    path: '/account',
    answers: signedIn,
    scenario: open,
    shows: 'Your account',
    act: press('Ros Penhale'),
  },
  { name: 'passkey', path: '/device/passkey', answers: signedIn, scenario: open, shows: 'Add your passkey' },
  {
    name: 'passkey-impossible',
    path: '/device/passkey',
    answers: signedIn,
    scenario: open,
    shows: 'This browser can’t open the hub with a passkey',
    act: press('Add passkey'),
  },
  {
    name: 'sign-out',
    path: '/sign-out',
    answers: signedIn,
    scenario: { ...open, pieces: 'waiting', status: { waiting: 2 } },
    shows: 'Sign out of this',
  },
  { name: 'not-there', path: '/nowhere', answers: signedIn, scenario: open, shows: 'There is nothing at this address' },
  { name: 'team-cases', path: '/team-cases', answers: teamCases(...teamRequests), scenario: open, shows: 'Team cases' },
  {
    name: 'team-cases-allocate',
    path: '/team-cases',
    answers: teamCases(...teamRequests),
    scenario: open,
    shows: 'Team cases',
    act: async (page) => {
      await press(/Ruben Castell/)(page);
      await press('Allocate request')(page);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'team-cases-empty',
    path: '/team-cases',
    answers: teamCases(),
    scenario: open,
    shows: 'Team cases',
    act: (page) => page.getByText('Nothing awaits allocation').waitFor(),
  },
  {
    name: 'team-cases-refused',
    path: '/team-cases',
    answers: {
      ...signedIn,
      'GET /api/team-requests': problem(403, 'not-a-manager', 'Only a designated manager of the team can allocate.'),
    },
    scenario: open,
    shows: 'Team cases',
    act: (page) => page.getByRole('button', { name: 'Try again' }).waitFor(),
  },
  {
    name: 'team-cases-offline',
    path: '/team-cases',
    answers: signedIn,
    scenario: { door: 'open', status: { connection: 'offline' } },
    shows: 'Team cases',
  },
  { name: 'desk', path: '/work', answers: atDesk, scenario: { ...open, desk: true }, shows: 'Your work' },
  {
    name: 'desk-overdue',
    path: '/work?tray=overdue&within=7',
    answers: atDesk,
    scenario: { ...open, desk: true },
    shows: 'Your work',
  },
  {
    name: 'desk-empty',
    path: '/work',
    answers: atDesk,
    scenario: { ...open, desk: true, empty: true },
    shows: 'Your work',
  },
  {
    name: 'desk-offline',
    path: '/work?tray=drafting',
    answers: atDesk,
    scenario: { ...open, desk: true, status: { connection: 'offline' } },
    shows: 'Your work',
  },
  {
    name: 'desk-keys',
    path: '/work',
    answers: atDesk,
    scenario: { ...open, desk: true },
    shows: 'Your work',
    act: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('heading', { name: 'Keys of this page' }).waitFor();
    },
  },
  { name: 'allocate', path: '/allocate', answers: atDesk, scenario: { ...open, desk: true }, shows: 'Allocate cases' },
  {
    name: 'allocate-offline',
    path: '/allocate',
    answers: atDesk,
    scenario: { ...open, desk: true, status: { connection: 'offline' } },
    shows: 'Allocate cases',
  },
  {
    name: 'ask-set',
    path: '/cases/00000000-0000-4000-8000-000000000310/ask',
    answers: atDesk,
    scenario: { ...open, desk: true },
    shows: 'Ask for advice about Owen',
  },
  {
    name: 'ask-set-missing',
    path: '/cases/00000000-0000-4000-8000-000000000310/ask',
    answers: atDesk,
    scenario: { ...open, desk: true },
    shows: 'Ask for advice about Owen',
    act: async (page) => {
      await page
        .getByRole('radio', { name: /^Use advice that is there already/ })
        .last()
        .check();
      await page.getByRole('radio', { name: 'Leave out, with a reason' }).nth(1).check();
      await press('Check, then send')(page);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'ask-set-check',
    path: '/cases/00000000-0000-4000-8000-000000000310/ask',
    answers: atDesk,
    scenario: { ...open, desk: true },
    shows: 'Ask for advice about Owen',
    act: async (page) => {
      await page.getByLabel('Who is asked?').last().selectOption({ index: 1 });
      await page.getByRole('radio', { name: 'Leave out, with a reason' }).last().check();
      await page.getByLabel('Why are they not asked?').fill('The report of May 2026 is enough for now.');
      await press('Check, then send')(page);
      await page.getByRole('heading', { name: 'Check before it goes' }).waitFor();
    },
  },
  {
    name: 'ask-set-offline',
    path: '/cases/00000000-0000-4000-8000-000000000310/ask',
    answers: atDesk,
    scenario: { ...open, desk: true, status: { connection: 'offline' } },
    shows: 'Ask for advice about Owen',
  },
  {
    name: 'requests-tray',
    path: '/requests',
    answers: atDesk,
    scenario: { ...open, desk: true },
    shows: 'Requests for an assessment',
  },
];
