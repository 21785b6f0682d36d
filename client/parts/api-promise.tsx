/** What stays of the API, and how what goes is announced. */
export function ApiPromise() {
  return (
    <section id="promise" class="prose">
      <h2>What stays</h2>
      <p>
        Addresses beneath <code>/api/v1/</code> stay. Within version 1 we add addresses, optional parameters,
        fields and codes. We remove and rename none, and let no parameter take less than it did. So let your
        program pass over fields and codes that it does not know.
      </p>
      <p>
        What has to go is announced at least twelve months before: it is marked below, and its answers carry{' '}
        <code>Deprecation</code> (RFC 9745) and <code>Sunset</code> (RFC 8594). The same addresses without{' '}
        <code>/v1</code> are for the pages of this site. Slugs are never reused.
      </p>
      <p>
        Texts are under <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>: name Practice
        Exchange and the record. Sources that a record names have licences of their own.
      </p>
    </section>
  );
}
