/** Pixels of a cell, of the names beside the cells and of the titles above them. */
export const ROW = 28;
export const COLUMN = 44;
export const NAMES = 220;
export const TITLES = 208;
