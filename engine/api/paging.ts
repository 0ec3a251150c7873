/** Rows of a page of any list. */
export const PAGE = 50;
/** Counts are exact below this (see `Page.count` of the store). */
export const COUNTED = 1000;
