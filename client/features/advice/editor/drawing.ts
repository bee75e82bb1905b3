/** Marks for what the editor draws itself, outside React: the same lines as the kit's. */
const paths = {
  plus: 'M12 5v14M5 12h14',
  pencil: 'M4 20l1-4.5L16.5 4 20 7.5 8.500 19zM14 6.500l3.500 3.500',
  cross: 'M6 6l12 12M18 6L6 18',
} as const;

export function drawing(name: keyof typeof paths): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ class: 'i', viewBox: '0 0 24 24', 'aria-hidden': 'true' }))
    svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
