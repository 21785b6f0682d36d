import { isIP } from 'node:net';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';

// The only file that knows the environment. Every variable is listed in the README; a test holds the two together.

const Environment = Type.Object({
  HOST: Type.String({ minLength: 1 }),
  PORT: Type.String({ pattern: '^\\d{1,5}$' }),
  METRICS_PORT: Type.String({ pattern: '^(\\d{1,5})?$' }),
  DATABASE: Type.String({ minLength: 1 }),
  PUBLIC_URL: Type.String({ pattern: '^(https?://[^/\\s@]+)?$' }),
  MEILI_URL: Type.String({ pattern: '^(https?://[^\\s@]+)?$' }),
  MEILI_KEY: Type.String(),
  EMBEDDER_URL: Type.String({ pattern: '^(https?://[^\\s@]+)?$' }),
  EMBEDDER_KIND: Type.Enum(['ollama', 'openai']),
  EMBEDDER_MODEL: Type.String(),
  EMBEDDER_KEY: Type.String({ pattern: '^[!-~]*$' }),
  SEMANTIC_RATIO: Type.String({ pattern: '^(0(\\.\\d+)?|1(\\.0+)?)$' }),
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  TRUST_PROXY: Type.String({ pattern: '^[0-9a-fA-F.:/, ]*$' }),
  RATE_LIMIT: Type.String({ pattern: '^\\d{1,7}$' }),
  CONTACT: Type.String({
    pattern: '^(mailto:[^\\s@?,<>]+@[^\\s@?,<>.]+(\\.[^\\s@?,<>.]+)+|https://[^/\\s@]+(/\\S*)?)?$',
  }),
  OPERATOR: Type.String({ maxLength: 200, pattern: '^[^\\p{Cc}<>]*$' }),
  ENFORCEMENT_URL: Type.String({ pattern: '^(https://[^/\\s@]+(/\\S*)?)?$' }),
});
const check = Compile(Environment);

const DEFAULTS: Static<typeof Environment> = {
  HOST: '127.0.0.1',
  PORT: '3000',
  METRICS_PORT: '',
  DATABASE: 'data/catalogue.db',
  PUBLIC_URL: '',
  MEILI_URL: '',
  MEILI_KEY: '',
  EMBEDDER_URL: '',
  EMBEDDER_KIND: 'openai',
  EMBEDDER_MODEL: '',
  EMBEDDER_KEY: '',
  SEMANTIC_RATIO: '0.3',
  LOG_LEVEL: 'info',
  TRUST_PROXY: '',
  RATE_LIMIT: '6000',
  CONTACT: '',
  OPERATOR: '',
  ENFORCEMENT_URL: '',
};
const MEANING: Record<keyof typeof DEFAULTS, string> = {
  HOST: 'the address to listen on, such as 127.0.0.1 or 0.0.0.0',
  PORT: 'a port number, such as 3000',
  METRICS_PORT: 'a port number other than PORT, such as 9464; empty for none',
  DATABASE: 'the path of the SQLite file',
  PUBLIC_URL: 'the address visitors use, without a path, such as https://practices.example.eu',
  MEILI_URL: 'the address of Meilisearch, without user or password; empty for the embedded engine',
  MEILI_KEY: 'a Meilisearch key',
  EMBEDDER_URL:
    'the address that turns texts into vectors, without user or password; needs MEILI_URL; empty for none',
  EMBEDDER_KIND: 'ollama or openai: how that address is asked',
  EMBEDDER_MODEL: 'the name of the model there',
  EMBEDDER_KEY: 'a key for that address, without spaces',
  SEMANTIC_RATIO: 'a number from 0 to 1, such as 0.3: how much meaning weighs beside words',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
  TRUST_PROXY: 'addresses of your reverse proxies, separated by commas; empty when there is none',
  RATE_LIMIT: 'how many requests a minute one visitor may make, such as 6000; 0 for no limit',
  CONTACT: 'whom to write to, such as mailto:security@example.eu or https://example.eu/contact',
  OPERATOR: 'the name of the public body whose site this is, at most 200 characters, such as City of Tartu',
  ENFORCEMENT_URL:
    'the https address where the body that supervises accessibility in your country takes complaints, without user or password',
};

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where this machine alone can ask for metrics; undefined: nowhere. */
  readonly metricsPort: number | undefined;
  /** Path of the SQLite file. */
  readonly database: string;
  /** The address visitors use; undefined: not known. */
  readonly publicUrl: string | undefined;
  /** The address that whole links begin with, without a slash at its end: the public one, else the one listened on. */
  readonly origin: string;
  /** Undefined: the embedded engine alone. */
  readonly meili: { readonly url: string; readonly key: string | undefined } | undefined;
  /** A model for meanings. Undefined: none, and nobody is asked for one. */
  readonly embedder:
    | {
        readonly url: string;
        readonly kind: 'ollama' | 'openai';
        readonly model: string;
        readonly key: string | undefined;
        /** From 0 to 1: how much meaning weighs beside words. */
        readonly ratio: number;
      }
    | undefined;
  readonly logLevel: Static<typeof Environment>['LOG_LEVEL'];
  /** Addresses whose X-Forwarded-For is believed. */
  readonly trustProxy: string[] | false;
  /** Requests a minute of one visitor; 0: no limit. */
  readonly rateLimit: number;
  /** Whom to write to about the site and its security: a `mailto:` or `https:` address. */
  readonly contact: string | undefined;
  /** The name of the public body whose site this is. */
  readonly operator: string | undefined;
  /** Where one can complain about missing accessibility, outside the operator's house. */
  readonly enforcementUrl: string | undefined;
}

/**
 * Reads the environment once.
 * @throws Error that lists every variable at fault and what it should hold.
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const names = Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[];
  const given = Object.fromEntries(names.map((name) => [name, environment[name]?.trim() || DEFAULTS[name]]));
  const faults = [...new Set(check.Errors(given).map(({ instancePath }) => instancePath.slice(1)))];
  if (Number(given['PORT']) > 65_535 && !faults.includes('PORT')) faults.push('PORT');
  if (Number(given['METRICS_PORT']) > 65_535 || given['METRICS_PORT'] === given['PORT'])
    faults.push('METRICS_PORT');
  if (!faults.includes('TRUST_PROXY') && !proxiesOf(given['TRUST_PROXY']).every(isProxy))
    faults.push('TRUST_PROXY');
  if (given['EMBEDDER_URL'] !== '') {
    if (given['EMBEDDER_MODEL'] === '') faults.push('EMBEDDER_MODEL');
    if (given['MEILI_URL'] === '') faults.push('EMBEDDER_URL');
  }
  if (faults.length > 0) {
    const lines = faults.map((name) => `  ${name}: ${MEANING[name as keyof typeof DEFAULTS]}`);
    throw new Error(`These environment variables cannot be used:\n${lines.join('\n')}`);
  }
  const env = given as Static<typeof Environment>;
  const proxies = proxiesOf(env.TRUST_PROXY);
  return {
    host: env.HOST,
    port: Number(env.PORT),
    metricsPort: env.METRICS_PORT === '' ? undefined : Number(env.METRICS_PORT),
    database: env.DATABASE,
    publicUrl: env.PUBLIC_URL === '' ? undefined : env.PUBLIC_URL,
    origin: env.PUBLIC_URL === '' ? ownAddress(env.HOST, env.PORT) : env.PUBLIC_URL,
    meili:
      env.MEILI_URL === ''
        ? undefined
        : { url: env.MEILI_URL, key: env.MEILI_KEY === '' ? undefined : env.MEILI_KEY },
    embedder:
      env.EMBEDDER_URL === ''
        ? undefined
        : {
            url: env.EMBEDDER_URL,
            kind: env.EMBEDDER_KIND,
            model: env.EMBEDDER_MODEL,
            key: env.EMBEDDER_KEY === '' ? undefined : env.EMBEDDER_KEY,
            ratio: Number(env.SEMANTIC_RATIO),
          },
    logLevel: env.LOG_LEVEL,
    trustProxy: proxies.length === 0 ? false : proxies,
    rateLimit: Number(env.RATE_LIMIT),
    contact: env.CONTACT === '' ? undefined : env.CONTACT,
    operator: env.OPERATOR === '' ? undefined : env.OPERATOR,
    enforcementUrl: env.ENFORCEMENT_URL === '' ? undefined : env.ENFORCEMENT_URL,
  };
}

const proxiesOf = (list = ''): string[] =>
  list
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');

/** An address or a network; not that of everybody, which would let everybody say who they are. */
function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)];
  if (most === undefined || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
}

/** "All addresses" is none that a link can lead to. */
function ownAddress(host: string, port: string): string {
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
