/** Actions of the three books. What is tortured in each does not depend on which others are asked for in the same run. */
export const SMALL = 4;
export const MIDDLE = 12;
export const LARGE = 40;
