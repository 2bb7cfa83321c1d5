const { HISTORIES, SEED, REPLAY } = process.env;

/** How many histories to try: as many as HISTORIES says. */
export const histories = REPLAY === undefined ? Number(HISTORIES ?? 100) : 1;

/** Which histories: the same ones every time; in a longer run others each time, unless SEED says which. */
export const seed = Number(SEED ?? (HISTORIES === undefined ? 20_260_101 : Date.now() % 2 ** 31));

/** The path of one history that failed (REPLAY, with its SEED), to be lived through once more. */
export const replay = REPLAY === undefined ? {} : { path: REPLAY };
