/** Edge lengths in pixels of `assets/icons/icon-N.png`: ribbon, store, installed page. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128, 192, 512] as const;

/** Edge length in pixels of `assets/icons/maskable-N.png`. */
export const MASKABLE_SIZE = 512;
