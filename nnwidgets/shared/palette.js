// Written by book/tools/write_palette.py: change nnwidgets/frame/palette.py.

export const SHARE_IN_FULL_COLOUR = 0.005;
export const FAINTEST_DASH = 0.15;
export const LIT = [244, 245, 247];
export const UNLIT = [11, 13, 17];
