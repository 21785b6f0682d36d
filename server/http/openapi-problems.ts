import { STATUS_CODES } from 'node:http';

/** Every error of the API: problem details as in RFC 9457. */
export const PROBLEM = {
  type: 'object',
  description: 'Problem details (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'requestId'],
  properties: {
    type: {
      type: 'string',
      description: 'Always `about:blank`: the status says which kind of problem it is.',
    },
    title: { type: 'string', description: 'The words of the status.' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong and what to do, in a sentence. For people.' },
    requestId: { type: 'string', description: 'To quote when reporting a fault of the server.' },
  },
};

const RETRY_AFTER = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } };

/** What an operation may answer when it does not answer what was asked for; the names are those of components. */
export const PROBLEMS = {
  400: {
    name: 'BadRequest',
    description:
      'A parameter is unknown or holds what it cannot; the detail names it, what was given and what it takes.',
  },
  404: { name: 'NotFound', description: 'There is no such record, or it is not published.' },
  410: { name: 'Gone', description: 'The record was published once and has been withdrawn.' },
  503: {
    name: 'Busy',
    description:
      'More searches than the server can answer in time. Ask again after as many seconds as the header says.',
    headers: RETRY_AFTER,
  },
} as const;

const PROBLEM_CONTENT = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** Answers that many operations have, by their names. */
export const RESPONSES = Object.fromEntries<object>([
  ...Object.values(PROBLEMS).map(
    ({ name, ...rest }) => [name, { ...rest, content: PROBLEM_CONTENT }] as const,
  ),
  ['Failure', { description: `${STATUS_CODES[500]}, or anything else.`, content: PROBLEM_CONTENT }],
  ['NotModified', { description: 'What `If-None-Match` names has not changed.' }],
]);
