/** The part of autocannon 9 that we use; the package brings no types. */
declare module 'autocannon' {
  interface Client {
    on(event: 'response', listener: () => void): void;
    setRequests(requests: { method: 'GET'; path: string }[]): void;
  }
  interface Options {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration?: number;
    readonly amount?: number;
    /** Threads. */
    readonly workers?: number;
    readonly setupClient?: (client: Client) => void;
  }
  interface Result {
    readonly '2xx': number;
    readonly non2xx: number;
    readonly errors: number;
    readonly timeouts: number;
    /** By status: how many answers. */
    readonly statusCodeStats?: Readonly<Record<string, { readonly count: number }>>;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
