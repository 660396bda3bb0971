// Written by book/tools/write_palette.py: change nnwidgets/frame/palette.py.

export const SHARE_IN_FULL_COLOUR = 0.005;
export const FAINTEST_DASH = 0.15;
export const GROUND_SHARES = [0, 0.15, 0.36, 0.62, 1];
export const GROUND_LIGHT = [[253, 240, 209], [232, 222, 190], [168, 190, 186], [104, 143, 163], [52, 78, 120]];
export const GROUND_DARK = [[224, 196, 142], [184, 168, 136], [100, 126, 134], [54, 84, 112], [31, 46, 84]];
export const LIT = [244, 245, 247];
export const UNLIT = [11, 13, 17];
export const AMBER = [246, 189, 74];
/** @type {Record<string, [number, number, number]>} */
export const ON_STAGE = {
  paper: [23, 26, 33],
  surface: [38, 43, 53],
  ink: [244, 245, 247],
  muted: [179, 186, 197],
  line: [58, 65, 77],
  control: [131, 139, 152],
  positive: [100, 173, 255],
  negative: [255, 132, 116],
  accent: [134, 187, 247],
  you: [246, 189, 74],
  zero: [11, 13, 17],
  track: [43, 48, 59],
};
