import type { Random } from '../random.ts';
import { Canvas, type Colour } from './canvas.ts';

/** A photo that goes with advice: what it shows, and how the adviser captions it. */
export interface Scene {
  name: string;
  alt: string;
  caption: string;
  draw(canvas: Canvas, random: Random): void;
}

const [width, height] = [480, 320];
const white: Colour = [250, 249, 245];
const dark: Colour = [38, 50, 56];
const wood: Colour = [186, 140, 99];
const brights: readonly Colour[] = [
  [206, 92, 64],
  [64, 128, 150],
  [240, 172, 72],
  [104, 148, 84],
  [126, 96, 158],
  [216, 128, 148],
];

function room(canvas: Canvas, random: Random): void {
  const wall = random.pick<Colour>([
    [226, 232, 228],
    [236, 228, 212],
    [220, 228, 238],
  ]);
  canvas.shade(0, 0, width, 220, wall, [wall[0] - 22, wall[1] - 20, wall[2] - 16]);
  canvas.shade(0, 220, width, 100, [176, 152, 122], [140, 118, 92]);
}

export const scenes: readonly Scene[] = [
  {
    name: 'visual timetable',
    alt: 'A strip of seven picture cards on a wall, the first three turned over',
    caption: '{names} timetable. {They} [turns|turn] each card over when it is done.',
    draw(canvas, random) {
      room(canvas, random);
      canvas.rectangle(28, 90, 424, 90, white);
      for (let card = 0; card < 7; card++) {
        const left = 36 + card * 59;
        canvas.rectangle(left, 98, 53, 74, card < 3 ? [200, 204, 206] : random.pick(brights));
        if (card >= 3) canvas.ellipse(left + 26, 130, 14, 14, white);
      }
    },
  },
  {
    name: 'quiet corner',
    alt: 'A small tent with cushions and a lamp in the corner of a room',
    caption: 'The quiet corner that {name} chooses after lunch.',
    draw(canvas, random) {
      room(canvas, random);
      const cloth = random.pick(brights);
      canvas.triangle(
        [
          [90, 270],
          [210, 60],
          [330, 270],
        ],
        cloth,
      );
      canvas.triangle(
        [
          [170, 270],
          [210, 130],
          [250, 270],
        ],
        dark,
      );
      for (let cushion = 0; cushion < 3; cushion++)
        canvas.ellipse(340 + cushion * 40, 262 - (cushion % 2) * 14, 34, 18, random.pick(brights));
      canvas.rectangle(414, 110, 6, 130, dark);
      canvas.ellipse(417, 104, 24, 18, [250, 224, 150]);
    },
  },
  {
    name: 'writing sample',
    alt: 'A page of large, uneven handwriting, four lines long, sloping down to the right',
    caption: 'Ten minutes of writing by {name}, without help.',
    draw(canvas, random) {
      canvas.shade(0, 0, width, height, [150, 116, 84], [120, 92, 66]);
      canvas.rectangle(60, 20, 360, 280, white);
      for (let rule = 0; rule < 9; rule++) canvas.rectangle(60, 50 + rule * 28, 360, 1, [176, 200, 220]);
      for (let row = 0; row < 4; row++) {
        let x = 78;
        while (x < 380) {
          const length = random.int(14, 46);
          for (let at = 0; at < length; at += 6) {
            const y = 74 + row * 56 + (x + at) / 20 + random.int(-7, 7);
            canvas.line(x + at, y, x + at + 6, y + random.int(-10, 10), 3, [52, 64, 92]);
          }
          x += length + random.int(12, 20);
        }
      }
    },
  },
  {
    name: 'communication book',
    alt: 'An open book with rows of small pictures and a hand-sized strip for a sentence',
    caption: '{names} communication book, open at the page for the playground.',
    draw(canvas, random) {
      canvas.shade(0, 0, width, height, wood, [150, 110, 76]);
      canvas.rectangle(40, 40, 196, 240, white);
      canvas.rectangle(244, 40, 196, 240, white);
      for (let side = 0; side < 2; side++)
        for (let row = 0; row < 3; row++)
          for (let column = 0; column < 3; column++) {
            const [x, y] = [52 + side * 204 + column * 60, 52 + row * 58];
            canvas.rectangle(x, y, 52, 50, [232, 236, 240]);
            canvas.ellipse(x + 26, y + 25, random.int(10, 18), random.int(10, 18), random.pick(brights));
          }
      canvas.rectangle(64, 236, 350, 32, [240, 210, 120]);
    },
  },
  {
    name: 'climbing frame',
    alt: 'A climbing frame with a slide on grass, a fence and trees behind',
    caption: '{name} climbed to the second bar with an adult beside {them}.',
    draw(canvas, random) {
      canvas.shade(0, 0, width, 180, [176, 212, 236], [222, 236, 242]);
      for (let tree = 0; tree < 5; tree++)
        canvas.ellipse(50 + tree * 100 + random.int(-14, 14), 150, 42, random.int(40, 60), [96, 138, 92]);
      canvas.shade(0, 180, width, 140, [128, 172, 96], [98, 140, 72]);
      for (let post = 0; post < 24; post++) canvas.rectangle(post * 20, 150, 4, 46, [150, 120, 90]);
      for (const x of [150, 210, 270]) canvas.line(x, 90, x - 20, 270, 6, [180, 70, 56]);
      for (let bar = 0; bar < 5; bar++) canvas.line(140, 116 + bar * 34, 262, 116 + bar * 34, 5, [64, 104, 150]);
      canvas.line(270, 110, 400, 266, 16, [240, 190, 70]);
    },
  },
  {
    name: 'work station',
    alt: 'A desk facing a plain wall, with two trays, a sand timer and ear defenders',
    caption: 'The work station: the left tray holds what is to do, the right one what is done.',
    draw(canvas, random) {
      room(canvas, random);
      canvas.rectangle(90, 180, 300, 14, wood);
      canvas.rectangle(106, 194, 10, 96, [140, 100, 70]);
      canvas.rectangle(364, 194, 10, 96, [140, 100, 70]);
      canvas.rectangle(110, 150, 80, 30, random.pick(brights));
      canvas.rectangle(290, 150, 80, 30, random.pick(brights));
      canvas.rectangle(226, 136, 28, 44, [210, 230, 238]);
      canvas.triangle(
        [
          [230, 178],
          [240, 158],
          [250, 178],
        ],
        [230, 190, 110],
      );
      canvas.ellipse(240, 116, 30, 6, dark);
      canvas.ellipse(212, 124, 9, 14, dark);
      canvas.ellipse(268, 124, 9, 14, dark);
    },
  },
  {
    name: 'model',
    alt: 'A tower of coloured blocks with a bridge, about forty pieces',
    caption: 'Built by {name} in twenty minutes from memory.',
    draw(canvas, random) {
      room(canvas, random);
      for (let column = 0; column < 8; column++) {
        const blocks = column === 3 || column === 4 ? 2 : random.int(3, 7);
        for (let block = 0; block < blocks; block++)
          canvas.rectangle(100 + column * 36, 268 - block * 24, 33, 21, random.pick(brights));
      }
      canvas.rectangle(196, 190, 100, 12, random.pick(brights));
    },
  },
];

/** The photo as PNG. */
export function takePhoto(scene: Scene, random: Random): Uint8Array {
  const canvas = new Canvas(width, height, white);
  scene.draw(canvas, random);
  return canvas.png();
}
