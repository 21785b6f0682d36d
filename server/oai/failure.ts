export type ErrorCode =
  | 'badArgument'
  | 'badResumptionToken'
  | 'badVerb'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch';

/** What the protocol calls an error: an answer like any other, with HTTP status 200 (OAI-PMH 2.0, 3.6). */
export class Failure extends Error {
  readonly code: ErrorCode;
  /** All that is wrong, a sentence each. */
  readonly sentences: readonly string[];
  constructor(code: ErrorCode, ...sentences: string[]) {
    super(sentences.join(' '));
    this.code = code;
    this.sentences = sentences;
  }
}
