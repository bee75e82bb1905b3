import type { DemoPerson } from '../people/people.ts';
import type { DemoSetting } from '../people/settings.ts';

/** A setting with those who answer for it. */
export interface Place {
  setting: DemoSetting;
  sencos: readonly DemoPerson[];
}
