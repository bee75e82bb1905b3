import type { ReactNode } from 'react';
import { PageHeading } from '../../ui/heading.tsx';

/** How the hub can be used, and what to do when it can't. */
export default function Accessibility(): ReactNode {
  return (
    <div className="narrow-page stack">
      <PageHeading title="Accessibility">Accessibility</PageHeading>
      <p>We want everybody to be able to use this hub. It is built to meet WCAG 2.2 at level AA.</p>
      <ul>
        <li>You can use all of it with a keyboard alone, and with a screen reader.</li>
        <li>You can zoom in to 400% without scrolling sideways.</li>
        <li>It follows your device’s settings for light and dark, more contrast and less motion.</li>
        <li>Colour never says something alone: there are words and a shape with it.</li>
      </ul>
      <h2>Something does not work for you?</h2>
      <p>
        Tell your SEND co-ordinator, by phone or post too. They can do everything in the hub with you, and send any page
        on paper.
      </p>
    </div>
  );
}
