/*
 * The files that the browser fetches. Each holds what is needed together: a hundred small ones compress a quarter worse
 * and are fetched one after the other. A module goes to the first group that names it or needs it.
 */
export const chunks = [
  // What the home page needs, and with it every page.
  { name: 'start', tags: ['$initial' as const] },
  { name: 'session', test: /\/client\/app\/session\.ts$/ },
  // Pages for everybody, so that each stays within the size that a slow phone fetches in time.
  {
    name: 'sign-in',
    test: /\/features\/sign-in\/(ask-for-reset|code|invitation|invitation-code|new-password|second-factor|signed-out)\.tsx$/,
  },
  { name: 'request', test: /\/features\/requests\/form\/([\w-]+\.tsx|send\.ts)$/ },
  { name: 'about', test: /\/features\/(demo|help)\/[\w-]+\.tsx?$/ },
  // Behind the sign-in: the store with the rules, and the screens.
  { name: 'device', test: /\/client\/device\/door\.ts$/ },
  {
    name: 'inside',
    test: /\/client\/(app\/inside|features\/(cases|device|sign-in|teams|work|requests\/own)\/[\w-]+|features\/advice\/(check|choose|read)-page|features\/restricted\/confidence-page)\.tsx$/,
  },
  // Whole pages that only the SEND team has: kept on its devices alone (app/team-parts.ts), wherever they stand in the features.
  {
    name: 'team',
    test: /\/client\/features\/(assessments\/[\w-]+-page|desk\/[\w-]+|records\/(record-page|costs-section)|requests\/tray\/[\w-]+-page|templates\/[\w-]+-page|letters\/(to-post-page|produce-letter)|plans\/(check|wordings)-page|restricted\/(mail|recall|breaches|breach)-page)\.tsx$/,
  },
  // What is only opened when there is a plan.
  { name: 'plan', test: /\/features\/plans\/read-page\.tsx$/ },
  // Only for who writes, and only for who takes a Word file home.
  { name: 'editor', test: /\/features\/advice\/write-page\.tsx$/ },
  { name: 'team-plan', test: /\/features\/plans\/write-page\.tsx$/ },
  { name: 'word', test: /\/shared\/word\/[\w-]+\.ts$/ },
];
