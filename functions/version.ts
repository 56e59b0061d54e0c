import { version as packaged } from '../package.json';

/** The product's own version, said to Graph and in the health answer. */
export const version: string = packaged;
