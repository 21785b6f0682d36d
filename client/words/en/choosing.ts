export const choosing = {} as const;
