// How many digits a list of answers reads right.

/** How many images a case has. @param {number[]} counts of each digit */
export const ofCase = (counts) => counts.reduce((sum, count) => sum + count, 0);

/**
 * @param {number[][]} counts of each case, how many images of each digit
 * @param {number[]} says of each case the digit answered, -1 for none
 */
export const rightOf = (counts, says) => counts.reduce((sum, row, k) => sum + (row[says[k]] ?? 0), 0);

/** @param {number} share */
export const percentOf = (share) => `${(100 * share).toFixed(1)} %`;
