/** How far a file's check for viruses is. Only what is clean is opened for anybody. */
export type ScanState = 'pending' | 'clean' | 'infected' | 'failed';
