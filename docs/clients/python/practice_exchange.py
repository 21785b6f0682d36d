"""A client of the API of Practice Exchange, version 1: one file, the standard library alone, Python 3.9 or newer."""

from __future__ import annotations

import json
import re
import time
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Any, Dict, Iterator, List, Optional, Sequence, TypedDict, Union, cast
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

Values = Union[str, int, Sequence[str], None]


class ProblemError(Exception):
    """What the server says when it does not answer what was asked for (RFC 9457); its text says what to do."""

    def __init__(self, status: int, problem: Problem, retry_after: Optional[float]) -> None:
        super().__init__(problem.get("detail", f"The server answered {status}."))
        self.status = status
        self.request_id = problem.get("requestId")
        #: Seconds until it is worth asking again; None where the server does not say.
        self.retry_after = retry_after


class PracticeExchange:
    """`origin` is the address of the site, such as https://practices.example.org.

    While the server is busy (429, 503) one address is asked at most `tries` times; a server that asks for a longer wait than
    `longest_wait` seconds makes the call fail. `timeout` is how long an answer may take, in seconds.
    """

    def __init__(self, origin: str, tries: int = 5, longest_wait: float = 60, timeout: float = 30) -> None:
        self._origin = origin.rstrip("/")
        self._tries = tries
        self._longest_wait = longest_wait
        self._timeout = timeout

    def search(self, q: Optional[str] = None, fields: Sequence[str] = (), **filters: Values) -> SearchAnswer:
        """A page of a search: search('heat', country=['IT', 'SE'], page=2). With fields only these of each result."""
        return cast(SearchAnswer, self._json("/api/v1/practices" + _query(q=q, fields=",".join(fields), **filters)))

    def practice(self, slug: str, fields: Sequence[str] = ()) -> Practice:
        """A practice in full, or only these fields. ProblemError with status 404 or 410 where there is none."""
        return cast(Practice, self.get("practices", slug, fields))

    def get(self, kind: str, slug: str, fields: Sequence[str] = ()) -> Any:
        """A record of one of: practices, cities, events, adoptions, plans, tags."""
        return self._json(f"/api/v1/{kind}/{quote(slug, safe='')}" + _query(fields=",".join(fields)))

    def practices(self, fields: Sequence[str] = ()) -> Iterator[Practice]:
        """All practices, one after another."""
        return cast(Iterator[Practice], self.walk("practices", fields))

    def walk(self, kind: str, fields: Sequence[str] = ()) -> Iterator[Any]:
        """All records of a kind; none that stays is missed or comes twice, whatever changes meanwhile."""
        path: Optional[str] = f"/api/v1/catalogue/{kind}" + _query(limit=100, fields=",".join(fields))
        while path is not None:
            page = self._json(path)
            yield from page["results"]
            path = page["next"]

    def citation(self, kind: str, slug: str) -> Citation:
        """How to cite the newest version of one of: practices, adoptions, events."""
        return cast(Citation, self._json(f"/api/v1/{kind}/{quote(slug, safe='')}/citation"))

    def _json(self, path: str) -> Any:
        tried = 0
        while True:
            tried += 1
            request = Request(self._origin + path, headers={"Accept": "application/json"})
            try:
                with urlopen(request, timeout=self._timeout) as answer:
                    return json.load(answer)
            except HTTPError as error:
                wait = _seconds(error.headers.get("Retry-After"))
                problem = _problem(error)
                busy = error.code in (429, 503)
                if not busy or wait is None or wait > self._longest_wait or tried >= self._tries:
                    raise ProblemError(error.code, problem, wait) from None
            time.sleep(wait)


def _query(**parameters: Values) -> str:
    given = {name: value for name, value in parameters.items() if value not in (None, "")}
    return "?" + urlencode(given, doseq=True) if given else ""


def _seconds(header: Optional[str]) -> Optional[float]:
    """`Retry-After` is seconds or a date (RFC 9110, 10.2.3)."""
    if header is None:
        return None
    if re.fullmatch(r"\d+", header):
        return float(header)
    try:
        return max(0.0, (parsedate_to_datetime(header) - datetime.now(timezone.utc)).total_seconds())
    except (TypeError, ValueError):
        return None


def _problem(error: HTTPError) -> Problem:
    """A proxy on the way may answer in a form of its own."""
    with error:
        text = error.read()
    if error.headers.get_content_type() != "application/problem+json":
        return {}
    return cast(Problem, json.loads(text))


# What follows is written from /openapi.json. All fields may be absent, since `fields` can leave them out.


class ActionInPlan(TypedDict, total=False):
    title: str
    status: Labelled


Adoption = TypedDict("Adoption", {
    "slug": "str",
    "practice": "Ref",
    "origin": "CityRef",
    "city": "CityRef",
    "status": "Labelled",
    "started": "str | None",
    "statusDate": "str | None",
    "abandonReason": "Labelled | None",
    "became": "Ref | None",
    "inBetter": "bool",
    "summary": "str | None",
    "scope": "str | None",
    "fidelity": "Labelled",
    "kept": "str | None",
    "changed": "str | None",
    "dropped": "str | None",
    "adaptation": "str | None",
    "localCost": "str | None",
    "results": "str | None",
    "learnedThrough": "Labelled",
    "confirmedByOrigin": "str | None",
    "confirmedByAdopter": "str | None",
    "confidence": "Labelled",
    "note": "str | None",
    "steps": "List[Dict[str, Any]]",
    "from": "AdoptionCard | None",
    "passedOn": "List[AdoptionCard]",
    "chain": "List[AdoptionCard]",
    "sources": "List[Source]",
    "history": "History",
    "updated": "str",
}, total=False)


class AdoptionCard(TypedDict, total=False):
    slug: str
    practice: Ref
    origin: CityRef
    city: CityRef
    status: Labelled
    started: str | None
    statusDate: str | None
    abandonReason: Labelled | None
    became: Ref | None
    inBetter: bool


class AdoptionOfPractice(TypedDict, total=False):
    slug: str
    practice: Ref
    origin: CityRef
    city: CityRef
    status: Labelled
    started: str | None
    statusDate: str | None
    abandonReason: Labelled | None
    became: Ref | None
    inBetter: bool
    scope: str | None
    changed: str | None
    adaptation: str | None
    localCost: str | None
    results: str | None


class Citation(TypedDict, total=False):
    apa: str
    chicago: str
    csl: Csl
    links: List[Dict[str, Any]]


class City(TypedDict, total=False):
    slug: str
    name: str
    localName: str | None
    kind: Labelled
    country: Labelled
    region: str | None
    partner: Labelled | None
    population: float | None
    practices: int
    adoptions: int
    lat: float | None
    lon: float | None
    populationYear: float | None
    languages: List[Labelled]
    website: str | None
    note: str | None
    confidence: Labelled
    gave: List[Dict[str, Any]]
    taken: List[AdoptionCard]
    passedOn: List[AdoptionCard]
    events: List[EventCard]
    plans: List[Dict[str, Any]]
    suggested: List[Dict[str, Any]]
    sources: List[Source]
    history: History
    updated: str


class CityRef(TypedDict, total=False):
    slug: str
    name: str
    country: Labelled
    partner: bool


Csl = TypedDict("Csl", {
    "id": "str",
    "type": "str",
    "title": "str",
    "author": "List[Dict[str, Any]]",
    "container-title": "str",
    "issued": "Dict[str, Any]",
    "accessed": "Dict[str, Any]",
    "version": "str",
    "URL": "str",
    "language": "str",
    "keyword": "str",
    "abstract": "str",
}, total=False)


class Event(TypedDict, total=False):
    slug: str
    kind: Labelled
    number: float | None
    title: str
    language: str
    city: CityRef | None
    start: str | None
    end: str | None
    format: Labelled
    practices: List[Dict[str, Any]]
    translated: Translated
    dateNote: str | None
    formatConfidence: Labelled | None
    summary: str
    participants: List[CityRef]
    participantsConfidence: Labelled | None
    outcomes: List[Dict[str, Any]]
    perhaps: List[AdoptionCard]
    note: str | None
    inBetter: bool
    confidence: Labelled
    sources: List[Source]
    history: History
    updated: str


class EventCard(TypedDict, total=False):
    slug: str
    kind: Labelled
    number: float | None
    title: str
    language: str
    city: CityRef | None
    start: str | None
    end: str | None
    format: Labelled
    practices: int


class Excerpt(TypedDict, total=False):
    field: str
    language: str
    segments: List[Dict[str, Any]]


class Facet(TypedDict, total=False):
    field: str
    label: str
    values: List[Dict[str, Any]]
    hidden: int


class History(TypedDict, total=False):
    total: int
    versions: List[Dict[str, Any]]


class Labelled(TypedDict, total=False):
    code: str
    label: str


class Likeness(TypedDict, total=False):
    score: float
    yours: bool
    reasons: List[Dict[str, Any]]
    perInhabitant: float | None


class MyCity(TypedDict, total=False):
    name: str | None
    city: CityRef | None
    population: float | None
    country: Labelled | None
    languages: List[Labelled]


class PlaceLikeness(TypedDict, total=False):
    population: float | None
    country: float | None
    language: float | None


class Plan(TypedDict, total=False):
    slug: str
    title: str
    language: str
    city: CityRef
    periodStart: str | None
    periodEnd: str | None
    instrument: str | None
    actions: List[Dict[str, Any]]
    summary: str | None
    link: str | None
    inBetter: bool
    confidence: Labelled
    note: str | None
    sources: List[Source]
    history: History
    updated: str


class Practice(TypedDict, total=False):
    translated: Translated
    slug: str
    title: str
    localName: str | None
    language: Labelled
    summary: str
    problem: str | None
    solution: str | None
    results: str | None
    failures: str | None
    lessons: str | None
    transferAdvice: str | None
    staff: str | None
    firstYear: float | None
    firstYearPerInhabitant: float | None
    population: float | None
    evidence: Dict[str, Any]
    answers: Dict[str, Any]
    city: CityRef
    owner: str | None
    type: Labelled
    stage: Labelled
    governmentLevel: Labelled
    started: str | None
    ended: str | None
    ongoing: Labelled
    confirmedOn: str | None
    outdated: bool
    complexity: float | None
    durationMonths: float | None
    website: str | None
    licence: str
    inBetter: bool
    inBetterConfidence: Labelled | None
    inBetterBasis: str | None
    recordKind: Labelled
    confidence: Labelled
    note: str | None
    tags: List[TagRef]
    costs: List[Dict[str, Any]]
    conditions: List[Dict[str, Any]]
    figures: List[Dict[str, Any]]
    buildingBlocks: List[str]
    documents: List[Dict[str, Any]]
    adoptions: List[AdoptionOfPractice]
    grewFrom: List[AdoptionCard]
    chain: List[AdoptionCard]
    events: List[Dict[str, Any]]
    actions: List[Dict[str, Any]]
    sources: List[Source]
    missing: List[str]
    version: int
    history: History
    updated: str


class PracticeCard(TypedDict, total=False):
    slug: str
    title: str
    titleSegments: List[Dict[str, Any]]
    summary: str
    summarySegments: List[Dict[str, Any]]
    excerpt: Excerpt
    language: str
    city: CityRef
    type: Labelled
    stage: Labelled
    started: str | None
    inBetter: bool
    tags: List[TagRef]
    adopters: List[CityRef]
    translated: Translated
    likeness: Likeness


class Problem(TypedDict, total=False):
    type: str
    title: str
    status: int
    detail: str
    requestId: str


class Ref(TypedDict, total=False):
    slug: str
    title: str
    language: str


class SearchAnswer(TypedDict, total=False):
    total: int
    truncated: bool
    page: int
    pages: int
    sort: str
    results: List[PracticeCard]
    mine: Dict[str, Any] | None
    ranked: float | None
    facets: List[Facet]
    didYouMean: str | None
    instead: List[Dict[str, Any]]
    nearest: List[PracticeCard]
    others: List[Suggestion]
    cut: bool
    engine: Dict[str, Any]


class Source(TypedDict, total=False):
    kind: Labelled
    title: str | None
    url: str
    accessed: str | None
    language: str | None
    confidence: Labelled


class Suggestion(TypedDict, total=False):
    kind: str
    label: str
    language: str
    address: str
    line: str
    foundAs: str | None


class Tag(TypedDict, total=False):
    slug: str
    label: str
    kind: Labelled
    labels: List[Dict[str, Any]]
    broader: Ref | None
    narrower: List[Ref]
    practices: int
    history: History


class TagRef(TypedDict, total=False):
    slug: str
    label: str
    kind: str


class Translated(TypedDict, total=False):
    title: str
    language: str
    origin: str
    stale: bool
    fields: List[str]
