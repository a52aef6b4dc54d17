// How are the curves of branches told apart where there is no colour?

/** The dashes of the first, second, third and fourth branch compared; '' for none. */
export const DASHES = ['', '7 3', '2 3', '9 3 2 3'] as const;
