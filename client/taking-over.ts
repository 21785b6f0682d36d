/** Whether a page that the server drew is being taken over: what is there already need not be drawn. */
export const takingOver = { now: false };
