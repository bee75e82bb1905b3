/** An e-mail address or sign-in name in the form it is kept and compared in. */
export const plainAddress = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

const firstWords =
  'amber apple birch bramble cedar clover copper coral daisy fern garden golden hazel heather indigo ivory juniper lilac linden maple meadow misty mossy olive orchard pebble pine plum quiet river robin rowan saffron silver spruce sunny teal thistle velvet willow';
const secondWords =
  'acorn anchor badger basket beacon bridge button candle castle comet cottage cricket curlew dolphin finch harbour hedgehog heron kettle kite ladder lantern lighthouse magpie marble otter pocket puffin rabbit ribbon sparrow squirrel starling teapot thimble tractor walnut whistle windmill wren';

/**
 * A sign-in name for somebody without e-mail, printed in their letter: `rowan-teapot-417`. It says nothing about them.
 * `pick(n)` gives a random whole number below n.
 */
export function makeSignInName(pick: (below: number) => number): string {
  const one = (words: string): string => {
    const list = words.split(' ');
    return list[pick(list.length)] ?? '';
  };
  return `${one(firstWords)}-${one(secondWords)}-${100 + pick(900)}`;
}
