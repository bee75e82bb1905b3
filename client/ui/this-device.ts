/** What people call the thing in their hand: 'phone', 'tablet' or 'computer'. For words only, never for layout. */
export function thisDevice(): 'phone' | 'tablet' | 'computer' {
  if (!matchMedia('(pointer: coarse)').matches) return 'computer';
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet';
}
