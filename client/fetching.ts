import type { Get } from './api.ts';

/** Asks the server from the browser, until told to stop. */
export const fetching =
  (signal: AbortSignal): Get =>
  async (path) => {
    const response = await fetch(path, { signal, headers: { accept: 'application/json' } });
    return { status: response.status, body: await response.json() };
  };
