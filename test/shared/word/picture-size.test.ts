import { describe, expect, test } from 'vitest';
import { fitted, pictureSize } from '../../../shared/word/picture-size.ts';
import { drawing, redSquare } from '../../builders/sample-advice.ts';

const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 0x01, 0x90, 0x02, 0x58, 3, 0, 0, 0,
]);

describe('the size of pictures', () => {
  test('PNG, JPEG and drawings say their size; anything else has none', () => {
    expect(pictureSize(redSquare, 'image/png')).toEqual({ width: 8, height: 8 });
    expect(pictureSize(jpeg, 'image/jpeg')).toEqual({ width: 600, height: 400 });
    expect(pictureSize(drawing, 'image/svg+xml')).toEqual({ width: 80, height: 60 });
    expect(pictureSize(new TextEncoder().encode('<svg width="10" height="20px">'), 'image/svg+xml')).toEqual({
      width: 10,
      height: 20,
    });
    expect(pictureSize(Uint8Array.from([1, 2, 3]), 'image/png')).toBeNull();
    expect(pictureSize(new Uint8Array(), 'image/jpeg')).toBeNull();
  });

  test('a picture is made smaller to fit and never larger', () => {
    expect(fitted({ width: 3000, height: 1500 }, { width: 600, height: 700 })).toEqual({ width: 600, height: 300 });
    expect(fitted({ width: 80, height: 60 }, { width: 600, height: 700 })).toEqual({ width: 80, height: 60 });
  });
});
