import type { ReactNode } from 'react';
import { PageHeading } from '../../ui/heading.tsx';

const guides: readonly { id: string; title: string; words: readonly string[] }[] = [
  {
    id: 'offline',
    title: 'Working without a signal',
    words: [
      'Sign in once on your phone or computer and set it up. From then on your cases open there without a connection, also after a restart.',
      'What you write is saved while you type. The line in the header says where everything stands: up to date, working offline, or waiting to send.',
      'You can press “Send advice” offline. It goes by itself when you are online. If something was wrong in it, you send a correction.',
    ],
  },
  {
    id: 'advice',
    title: 'Writing advice',
    words: [
      '“Your work” shows who has asked you, why, and by when. Open a child and choose “Write advice”.',
      'You can paste from Word; headings, lists and tables stay. Photos come from the camera or from a file.',
      'The others’ advice opens for you when you have sent yours, so that each person writes in their own words.',
    ],
  },
  {
    id: 'needs-you',
    title: '“1 thing needs you”',
    words: [
      'The hub could not take something you wrote, for example because the request was withdrawn. Nothing is lost.',
      'Tap the words in the header: you see the reason, your words, and what you can do with them.',
    ],
  },
  {
    id: 'lock',
    title: 'The lock on your device',
    words: [
      'What is kept on your device is encrypted and opens only for you. It locks by itself when nobody uses it.',
      'After ten wrong passphrases the device forgets its copies. Unsent work still reaches the hub, sealed, and you find it when you next sign in.',
      'You lost a device? Sign in on another one, open “Your account” and sign out there.',
    ],
  },
  {
    id: 'no-website',
    title: 'You never have to use a website',
    words: [
      'Your SEND co-ordinator can do everything with you by phone or post, enter your views for you, and print every page.',
    ],
  },
];

/** Short guides; they open offline too. */
export default function Help(): ReactNode {
  return (
    <div className="narrow-page stack">
      <PageHeading title="Help">Help and short guides</PageHeading>
      <ul className="plain">
        {guides.map((guide) => (
          <li key={guide.id}>
            <a className="back" href={`#${guide.id}`}>
              {guide.title}
            </a>
          </li>
        ))}
      </ul>
      {guides.map((guide) => (
        <section key={guide.id} className="stack-2" aria-labelledby={guide.id}>
          <h2 id={guide.id} tabIndex={-1}>
            {guide.title}
          </h2>
          {guide.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </section>
      ))}
    </div>
  );
}
