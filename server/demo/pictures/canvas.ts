import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [number, number, number];

/** A small picture made of filled shapes, written as PNG. */
export class Canvas {
  private readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number, background: Colour) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 3);
    this.rectangle(0, 0, width, height, background);
  }

  private set(x: number, y: number, colour: Colour): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const at = (y * this.width + x) * 3;
    this.pixels[at] = colour[0];
    this.pixels[at + 1] = colour[1];
    this.pixels[at + 2] = colour[2];
  }

  rectangle(left: number, top: number, width: number, height: number, colour: Colour): void {
    const [fromX, fromY] = [Math.max(0, Math.round(left)), Math.max(0, Math.round(top))];
    const [toX, toY] = [Math.min(this.width, Math.ceil(left + width)), Math.min(this.height, Math.ceil(top + height))];
    if (fromX >= toX || fromY >= toY) return;
    for (let x = fromX; x < toX; x++) this.set(x, fromY, colour);
    const [start, end] = [(fromY * this.width + fromX) * 3, (fromY * this.width + toX) * 3];
    for (let y = fromY + 1; y < toY; y++) this.pixels.copyWithin((y * this.width + fromX) * 3, start, end);
  }

  /** From one colour above to another below, as light falls on a wall or floor. */
  shade(left: number, top: number, width: number, height: number, from: Colour, to: Colour): void {
    for (let row = 0; row < height; row++) {
      const part = row / Math.max(1, height - 1);
      const mixed = from.map((value, index) =>
        Math.round(value + ((to[index] ?? 0) - value) * part),
      ) as unknown as Colour;
      this.rectangle(left, top + row, width, 1, mixed);
    }
  }

  ellipse(centreX: number, centreY: number, radiusX: number, radiusY: number, colour: Colour): void {
    for (let y = Math.floor(centreY - radiusY); y <= centreY + radiusY; y++)
      for (let x = Math.floor(centreX - radiusX); x <= centreX + radiusX; x++)
        if (((x - centreX) / radiusX) ** 2 + ((y - centreY) / radiusY) ** 2 <= 1) this.set(x, y, colour);
  }

  line(fromX: number, fromY: number, toX: number, toY: number, thick: number, colour: Colour): void {
    const steps = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY)));
    for (let step = 0; step <= steps; step++) {
      const part = step / steps;
      const [x, y] = [fromX + (toX - fromX) * part, fromY + (toY - fromY) * part];
      this.rectangle(Math.round(x - thick / 2), Math.round(y - thick / 2), thick, thick, colour);
    }
  }

  triangle(points: readonly [number, number][], colour: Colour): void {
    const ys = points.map(([, y]) => y);
    for (let y = Math.ceil(Math.min(...ys)); y <= Math.max(...ys); y++) {
      const crossings = points.flatMap(([x1, y1], index) => {
        const [x2, y2] = points[(index + 1) % points.length] as [number, number];
        return y1 === y2 || y < Math.min(y1, y2) || y >= Math.max(y1, y2)
          ? []
          : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
      });
      if (crossings.length >= 2)
        this.rectangle(Math.min(...crossings), y, Math.max(...crossings) - Math.min(...crossings), 1, colour);
    }
  }

  png(): Uint8Array {
    const stride = this.width * 3;
    const raw = Buffer.alloc((stride + 1) * this.height);
    for (let y = 0; y < this.height; y++)
      Buffer.from(this.pixels.buffer, y * stride, stride).copy(raw, y * (stride + 1) + 1);
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    header.set([8, 2, 0, 0, 0], 8);
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(raw)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
