/** An account of the demo that somebody picked; lives only until the page is closed. */
export interface PickedAccount {
  personId: string;
  name: string;
  email: string;
  password: string;
}

let account: PickedAccount | null = null;

export const picked = (): PickedAccount | null => account;

export const pick = (next: PickedAccount | null): void => {
  account = next;
};
