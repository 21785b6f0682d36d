import type { Answer } from '../reference.ts';
import { AnswerList } from './answer-list.tsx';
import { Link } from './link.tsx';

/** What holds for every address of the API. @param common what many of them answer. */
export function ApiRules({ common }: { readonly common: readonly Answer[] }) {
  return (
    <section id="rules" class="prose">
      <h2>Paging, errors, limits</h2>
      <dl class="rules">
        <dt>Everything</dt>
        <dd>
          <code>/api/v1/catalogue/…</code> gives every record in full, up to 100 a page. Follow{' '}
          <code>next</code> until it is null. No record that stays is missed or comes twice, whatever changes
          meanwhile.
        </dd>
        <dt>A search</dt>
        <dd>
          has pages of twenty results, with numbers: <code>page=2</code>. A search looks for the first ten
          words, at most 300 letters; a filter takes up to 30 values.
        </dd>
        <dt>Less</dt>
        <dd>
          <code>fields=slug,title</code> takes only these fields of a record, or of each result.
        </dd>
        <dt>Again</dt>
        <dd>
          Records have an <code>ETag</code>: send it as <code>If-None-Match</code>, and the answer is an empty
          304 while nothing has changed.
        </dd>
        <dt>Errors</dt>
        <dd>
          are problem details (RFC 9457). <code>detail</code> names the parameter, what was given and what it
          takes. A parameter that there is not is an error, so that a slip is never a silent wrong answer.
        </dd>
        <dt>Limits</dt>
        <dd>
          Nobody is counted. When more searches come than can be answered in time, the answer is 503 with{' '}
          <code>Retry-After</code>. A request has ten seconds to arrive, an address 16 kB.
        </dd>
        <dt>Languages</dt>
        <dd>
          A search understands English, Italian, Swedish, Estonian and Hungarian. <code>lang</code> asks for
          titles and summaries in one of them, and in a search for the words of filters; where there is no
          translation the original stands.
        </dd>
        <dt>Unknown</dt>
        <dd>
          <em>Not asked</em>, <em>unknown</em> and <em>none</em> are three answers; see <code>answers</code>{' '}
          of a practice and <Link href="/about">what a record says</Link>.
        </dd>
      </dl>
      <h3 id="answers">Answers other than 200</h3>
      <p>
        All but 304 hold a <a href="#shape-Problem">Problem</a>.
      </p>
      <AnswerList answers={common.map((each) => ({ ...each, holds: [] }))} />
    </section>
  );
}
