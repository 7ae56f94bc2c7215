/** Edge lengths in pixels of the ribbon's icons, which every drawing of a button has. */
export const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** The drawings in `assets/icons` and the edge lengths they are exported in, as `NAME-N.png`. */
export const DRAWINGS = {
  icon: [...RIBBON_SIZES, 128, 192, 512],
  clear: RIBBON_SIZES,
  maskable: [512],
} as const;
