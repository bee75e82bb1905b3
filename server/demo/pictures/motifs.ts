import type { Random } from '../random.ts';

/** A picture that a child may choose: what it shows, and the interest that goes with it. */
export interface Motif {
  /** 'a football': said as "Picture chosen by Idris: a football". */
  alt: string;
  /** As it stands in a sentence: 'football', 'trains'. */
  interest: string;
  draw(colours: Colours): string;
}

interface Colours {
  /** The round behind it. */
  back: string;
  main: string;
  second: string;
  light: string;
}

const ink = '#14282c';
const line = `stroke="${ink}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"`;

const palettes: readonly Colours[] = [
  { back: '#cfe3d2', main: '#3b7d57', second: '#f0a040', light: '#fff6e6' },
  { back: '#f6dccb', main: '#b4533c', second: '#0b5259', light: '#fff6e6' },
  { back: '#d5e6f0', main: '#3f7d95', second: '#f0a040', light: '#ffffff' },
  { back: '#e7dcf0', main: '#6a4c93', second: '#e0a458', light: '#fdf7ff' },
  { back: '#fbe9b7', main: '#c2542d', second: '#2f6f73', light: '#fffaf0' },
  { back: '#dceccb', main: '#56792f', second: '#a8405b', light: '#fbfff3' },
  { back: '#f3d9de', main: '#a8405b', second: '#2f6f73', light: '#fff7f8' },
  { back: '#d9e2e7', main: '#3a5a78', second: '#d1793c', light: '#f7fbff' },
];

export const motifs: readonly Motif[] = [
  {
    alt: 'a football',
    interest: 'football',
    draw: ({ main }) =>
      `<path d="M0 56q40-12 80 0a40 40 0 0 1-80 0z" fill="${main}" opacity=".75"/><circle cx="40" cy="40" r="24" fill="#fff" ${line}/><path d="M40 31l8.600 6.200-3.300 10h-10.600l-3.300-10z" fill="${ink}"/><path d="M40 31V17M48.600 37.200l13.500-4M45.300 47.200l8 11.500M34.700 47.200l-8 11.500M31.400 37.200l-13.500-4" ${line} fill="none"/>`,
  },
  {
    alt: 'a birthday cake',
    interest: 'baking',
    draw: ({ main, second, light }) =>
      `<path d="M14 60h52" ${line}/><rect x="19" y="40" width="42" height="19" rx="3" fill="${main}"/><path d="M19 47c5 6 9 6 14 0 5 6 9 6 14 0 5 6 9 6 14 0v-6a3 3 0 0 0-3-3H22a3 3 0 0 0-3 3z" fill="${light}"/><path d="M28 26h4v13h-4zM38 24h4v15h-4zM48 26h4v13h-4z" fill="${second}"/><path d="M30 18q4 5 0 7-4-2 0-7zM40 16q4 5 0 7-4-2 0-7zM50 18q4 5 0 7-4-2 0-7z" fill="#f0a040"/>`,
  },
  {
    alt: 'a sailing boat',
    interest: 'boats',
    draw: ({ main, second, light }) =>
      `<path d="M2 54h76a40 40 0 0 1-76 0z" fill="${main}"/><path d="M20 50h42l-7 12H27z" fill="${ink}"/><path d="M40 14v34" ${line}/><path d="M43 17c10 8 14 18 15 28H43z" fill="${second}"/><path d="M37 24c-7 6-11 13-12 21h12z" fill="${light}"/>`,
  },
  {
    alt: 'a rocket',
    interest: 'space',
    draw: ({ main, second, light }) =>
      `<circle cx="16" cy="24" r="2" fill="${light}"/><circle cx="64" cy="18" r="2.500" fill="${light}"/><circle cx="62" cy="50" r="2" fill="${light}"/><path d="M40 10c10 9 12 22 9 38H31c-3-16-1-29 9-38z" fill="${light}" ${line}/><circle cx="40" cy="31" r="6" fill="${second}" ${line}/><path d="M31 38l-9 12 10-2zM49 38l9 12-10-2z" fill="${main}" ${line}/><path d="M35 50q5 16 10 0z" fill="#f0a040"/>`,
  },
  {
    alt: 'a cat',
    interest: 'cats',
    draw: ({ main, light }) =>
      `<path d="M18 20l8 12h28l8-12v28a22 22 0 0 1-44 0z" fill="${main}" ${line}/><circle cx="31" cy="43" r="4" fill="${light}"/><circle cx="49" cy="43" r="4" fill="${light}"/><circle cx="31" cy="43" r="2" fill="${ink}"/><circle cx="49" cy="43" r="2" fill="${ink}"/><path d="M37 51h6l-3 4z" fill="${ink}"/><path d="M40 55q-4 6-9 2M40 55q4 6 9 2M14 50l14 2M66 50l-14 2" ${line} fill="none"/>`,
  },
  {
    alt: 'a train',
    interest: 'trains',
    draw: ({ main, second, light }) =>
      `<path d="M6 64h68" ${line}/><rect x="14" y="34" width="34" height="20" rx="3" fill="${main}" ${line}/><path d="M48 22h18v32H48z" fill="${second}" ${line}/><rect x="52" y="27" width="10" height="10" fill="${light}"/><path d="M20 34V22h8v12" fill="${ink}"/><circle cx="24" cy="58" r="6" fill="${ink}"/><circle cx="40" cy="58" r="6" fill="${ink}"/><circle cx="58" cy="58" r="6" fill="${ink}"/><circle cx="22" cy="15" r="4" fill="${light}"/><circle cx="30" cy="11" r="5" fill="${light}"/>`,
  },
  {
    alt: 'a dinosaur',
    interest: 'dinosaurs',
    draw: ({ main, second, light }) =>
      `<path d="M10 58c4-16 16-22 28-20 4-14 8-22 20-22 8 0 10 8 4 10-6 1-8 6-9 14-1 10 2 12 2 20h-8l-3-10H30l-4 10h-8l2-9c-3 2-6 5-10 7z" fill="${main}" ${line}/><circle cx="58" cy="21" r="2" fill="${light}"/><path d="M22 40l4-7 5 5 4-8 5 6" fill="${second}"/>`,
  },
  {
    alt: 'a guitar',
    interest: 'music',
    draw: ({ main, light }) =>
      `<path d="M44 38L66 14" stroke="${ink}" stroke-width="6" stroke-linecap="round"/><path d="M48 34c6 6 2 12-2 14 2 10-6 18-16 16-12-2-14-14-6-19 2-1 4-2 4-6 0-8 12-12 20-5z" fill="${main}" ${line}/><circle cx="36" cy="48" r="6" fill="${ink}"/><path d="M28 58l34-38" stroke="${light}" stroke-width="1.500"/>`,
  },
  {
    alt: 'a goldfish',
    interest: 'fish',
    draw: ({ main, second, light }) =>
      `<path d="M4 58q9-6 18 0t18 0 18 0 18 0a40 40 0 0 1-72 0z" fill="${main}" opacity=".5"/><path d="M16 40c10-16 30-16 40 0-10 16-30 16-40 0z" fill="${second}" ${line}/><path d="M54 40l14-10v20z" fill="${second}" ${line}/><circle cx="27" cy="37" r="3" fill="${light}"/><circle cx="27" cy="37" r="1.500" fill="${ink}"/><circle cx="14" cy="24" r="3" fill="${light}"/><circle cx="20" cy="16" r="2" fill="${light}"/>`,
  },
  {
    alt: 'a bicycle',
    interest: 'bicycles',
    draw: ({ main, light }) =>
      `<circle cx="23" cy="50" r="13" fill="${light}" ${line}/><circle cx="57" cy="50" r="13" fill="${light}" ${line}/><path d="M23 50l10-20h16l8 20M33 30l8 20H23M41 50l8-20M46 22h8M29 26h8" fill="none" stroke="${main}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`,
  },
  {
    alt: 'a butterfly',
    interest: 'insects',
    draw: ({ main, second, light }) =>
      `<path d="M38 40C30 16 8 16 12 34c2 8 14 12 26 6zM42 40c8-24 30-24 26-6-2 8-14 12-26 6z" fill="${main}" ${line}/><path d="M38 42c-14 0-20 12-12 18 6 4 12-4 12-18zM42 42c14 0 20 12 12 18-6 4-12-4-12-18z" fill="${second}" ${line}/><path d="M40 28v34M40 28l-6-10M40 28l6-10" ${line}/><circle cx="22" cy="30" r="4" fill="${light}"/><circle cx="58" cy="30" r="4" fill="${light}"/>`,
  },
  {
    alt: 'a robot',
    interest: 'robots',
    draw: ({ main, second, light }) =>
      `<path d="M40 10v10" ${line}/><circle cx="40" cy="9" r="3" fill="${second}"/><rect x="22" y="20" width="36" height="26" rx="4" fill="${main}" ${line}/><rect x="28" y="48" width="24" height="18" rx="3" fill="${main}" ${line}/><circle cx="32" cy="31" r="4" fill="${light}"/><circle cx="48" cy="31" r="4" fill="${light}"/><path d="M32 40h16" stroke="${light}" stroke-width="3"/><path d="M28 54H18M52 54h10" ${line}/>`,
  },
  {
    alt: 'a castle',
    interest: 'castles',
    draw: ({ main, second, light }) =>
      `<path d="M14 64V28h6v6h6v-6h6v6h16v-6h6v6h6v-6h6v36z" fill="${main}" ${line}/><path d="M34 64V52a6 6 0 0 1 12 0v12z" fill="${ink}"/><path d="M40 34V12l14 5-14 5" fill="${second}" ${line}/><path d="M22 42h5v7h-5zM53 42h5v7h-5z" fill="${light}"/>`,
  },
  {
    alt: 'a tractor',
    interest: 'farms',
    draw: ({ main, second, light }) =>
      `<path d="M6 64h68" ${line}/><path d="M16 44V22h20l4 18h20v14H22z" fill="${main}" ${line}/><path d="M20 26h13l3 13H20z" fill="${light}"/><path d="M54 40V26" ${line}/><circle cx="26" cy="52" r="13" fill="${ink}"/><circle cx="26" cy="52" r="5" fill="${second}"/><circle cx="59" cy="57" r="8" fill="${ink}"/><circle cx="59" cy="57" r="3" fill="${second}"/>`,
  },
  {
    alt: 'a moon and stars',
    interest: 'the night sky',
    draw: ({ main, second, light }) =>
      `<circle cx="40" cy="40" r="40" fill="${main}"/><path d="M46 14a26 26 0 1 0 18 40A22 22 0 0 1 46 14z" fill="${light}"/><path d="M58 22l2 5 5 1-4 4 1 5-4-3-5 3 1-5-4-4 6-1zM62 46l1 3 3 1-3 2v3l-2-2-3 1 1-3-2-2h3z" fill="${second}"/>`,
  },
  {
    alt: 'a dog',
    interest: 'dogs',
    draw: ({ main, second, light }) =>
      `<path d="M22 22h36v26a18 18 0 0 1-36 0z" fill="${light}" ${line}/><path d="M22 22c-10 0-12 18-6 24 6-2 8-12 6-24zM58 22c10 0 12 18 6 24-6-2-8-12-6-24z" fill="${main}" ${line}/><circle cx="32" cy="36" r="3" fill="${ink}"/><circle cx="48" cy="36" r="3" fill="${ink}"/><ellipse cx="40" cy="46" rx="6" ry="4" fill="${ink}"/><path d="M40 50v4" ${line}/><path d="M35 55q5 12 10 0z" fill="${second}"/>`,
  },
  {
    alt: 'a box of paints',
    interest: 'painting',
    draw: ({ main, second, light }) =>
      `<path d="M40 18c18 0 28 11 26 24-1 8-9 8-14 7-6-1-7 4-4 8 3 5-2 8-8 8-16 0-26-10-26-23s10-24 26-24z" fill="${light}" ${line}/><circle cx="30" cy="34" r="5" fill="${main}"/><circle cx="44" cy="29" r="5" fill="${second}"/><circle cx="56" cy="38" r="4" fill="#f0a040"/><circle cx="26" cy="48" r="5" fill="#3f7d95"/>`,
  },
];

/** Draws a motif in colours of the seed's choice. */
export function drawMotif(motif: Motif, random: Random): string {
  const colours = random.pick(palettes);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80" role="img" aria-label="${motif.alt}"><circle cx="40" cy="40" r="40" fill="${colours.back}"/>${motif.draw(colours)}</svg>`;
}

export const motifOf = (alt: string): Motif => {
  const found = motifs.find((motif) => motif.alt === alt);
  if (!found) throw new Error(`There is no picture of '${alt}'.`);
  return found;
};
