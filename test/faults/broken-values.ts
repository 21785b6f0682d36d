import type { Kind } from '../../server/files/kinds.ts';
import { type BrokenFile, broken, inCell } from './broken-file.ts';
import { type Changes, csvOf, nameFor, xlsxOf } from './samples.ts';

// One value of a good table is wrong: in CSV and in spreadsheets by turns.

type Case = [name: string, kind: Kind, column: string, value: string, reason: RegExp, beside?: Changes];

const long = (length: number): string => 'x'.repeat(length);
const NOT_ALLOWED = /is not allowed here.*Allowed: /;
const TOO_LONG = /characters; at most/;
const NO_DATE = /is no date\. Write/;
const NO_NUMBER = /should be a (whole )?number/;
const cost = { 'costs 1 phase': 'whole', 'costs 1 amount': '5', 'costs 1 currency': 'EUR' };
const figure = { 'figures 1 indicator': 'Trips', 'figures 1 certainty': 'measured' };
const condition = {
  'conditions 1 kind': 'enabling',
  'conditions 1 category': 'law',
  'conditions 1 text': 'x',
};
const paper = { 'documents 1 url': 'https://example.org', 'documents 1 kind': 'guide' };

const codes: Case[] = [
  [
    'a type with a typing mistake',
    'practice',
    'type',
    'serviec',
    /"serviec" is not allowed here. Did you mean "service"\?/,
  ],
  ['a type of its own', 'practice', 'type', 'miracle', NOT_ALLOWED],
  ['a stage with a typing mistake', 'practice', 'stage', 'runing', /Did you mean "running"\?/],
  ['a level of government that is none', 'practice', 'government_level', 'galactic', NOT_ALLOWED],
  ['"perhaps" for still running', 'practice', 'ongoing', 'perhaps', NOT_ALLOWED],
  ['a record kind that is none', 'practice', 'record_kind', 'idea', NOT_ALLOWED],
  ['a confidence that is none', 'practice', 'confidence', 'certain', NOT_ALLOWED],
  ['a status that is none', 'practice', 'status', 'hidden', NOT_ALLOWED],
  ['"maybe" for part of BETTER', 'practice', 'in_better', 'maybe', /"maybe" should be true or false/],
  ['a kind of place that is none', 'city', 'kind', 'village', NOT_ALLOWED],
  ['a partner that is none', 'city', 'partner', 'friend', NOT_ALLOWED],
  ['a kind of tag that is none', 'tag', 'kind', 'theme', NOT_ALLOWED],
  ['a kind of event that is none', 'event', 'kind', 'party', NOT_ALLOWED],
  ['a format of events that is none', 'event', 'format', 'by post', NOT_ALLOWED],
  ['a role at an event that is none', 'event', 'practices 1 role', 'praised', NOT_ALLOWED],
  ['a status of adoption that is none', 'adoption', 'status', 'dreamt of', NOT_ALLOWED],
  ['a fidelity that is none', 'adoption', 'fidelity', 'high', NOT_ALLOWED],
  ['a step that is none', 'adoption', 'steps 1 kind', 'began', NOT_ALLOWED],
  ['a reason that is none', 'adoption', 'abandon_reason', 'bored', NOT_ALLOWED],
  ['a status of actions that is none', 'plan', 'actions 1 status', 'soon', NOT_ALLOWED],
  ['a kind of source that is none', 'city', 'sources 1 kind', 'rumour', NOT_ALLOWED],
  ['a kind of document that is none', 'practice', 'documents 1 kind', 'napkin', NOT_ALLOWED, paper],
  [
    'a category of conditions that is none',
    'practice',
    'conditions 1 category',
    'luck',
    NOT_ALLOWED,
    condition,
  ],
  ['a certainty that is none', 'practice', 'figures 1 certainty', 'sure', NOT_ALLOWED, figure],
  ['a phase of costs that is none', 'practice', 'costs 1 phase', 'later', NOT_ALLOWED, cost],
  ['"maybe" for may be shown', 'contact', 'public', 'maybe', /should be true or false/],
];

const numbers: Case[] = [
  ['a cost below nothing', 'practice', 'costs 1 amount', '-5', /-5 is too small; the least is 0/, cost],
  ['a cost that can be two numbers', 'practice', 'costs 1 amount', '1.234', /could be 1234 or 1\.234/, cost],
  ['a cost in words', 'practice', 'costs 1 amount', 'a lot', /"a lot" should be a number/, cost],
  ['a cost from and to', 'practice', 'costs 1 amount', '100-200', NO_NUMBER, cost],
  ['a cost with an error of a spreadsheet', 'practice', 'costs 1 amount', '#DIV/0!', /#DIV\/0!/, cost],
  ['a currency that is none', 'practice', 'costs 1 currency', 'gold', /is no currency code/, cost],
  [
    'a year of prices before all prices',
    'practice',
    'costs 1 price_year',
    '1066',
    /too small; the least is 1900/,
    cost,
  ],
  ['a complexity above 5', 'practice', 'complexity', '9', /9 is too large; the most is 5/],
  ['a complexity of 0', 'practice', 'complexity', '0', /too small/],
  ['a complexity between two', 'practice', 'complexity', '2.5', /2\.5 should be a whole number/],
  ['a duration of a thousand months', 'practice', 'duration_months', '1000', /too large; the most is 600/],
  ['a latitude beyond the pole', 'city', 'lat', '91.5', /too large; the most is 90/],
  ['a longitude around the earth', 'city', 'lon', '-190', /too small; the least is -180/],
  ['a latitude in degrees and minutes', 'city', 'lat', `58° 22'`, NO_NUMBER],
  ['a population of nobody', 'city', 'population', '0', /too small; the least is 1/],
  ['a population with a fraction', 'city', 'population', '10.5', /should be a whole number/],
  ['a population larger than mankind', 'city', 'population', '99999999999999', /too large/],
  ['the number 0 of an event', 'event', 'number', '0', /too small/],
  ['an ordinal for a number', 'event', 'number', '2nd', NO_NUMBER],
];

const dates: Case[] = [
  [
    'a day that no calendar has',
    'practice',
    'started',
    '2019-02-31',
    /"2019-02-31" is a day that no calendar has/,
  ],
  ['a leap day in a common year', 'practice', 'ended', '2019-02-29', /no calendar has/],
  ['"after" a day that no calendar has', 'practice', 'started', 'after 2019-06-31', /no calendar has/],
  ['a date that can be two days', 'practice', 'started', '05/10/2019', /could be 2019-10-05 or 2019-05-10/],
  ['a date with hyphens that can be two days', 'event', 'start', '3-4-2020', /could be/],
  ['a thirteenth month', 'practice', 'started', '2019-13', NO_DATE],
  ['a day 32', 'event', 'start', '32.1.2020', NO_DATE],
  ['a year of two digits', 'event', 'end', '5.10.19', NO_DATE],
  ['a season', 'event', 'start', 'spring 2020', NO_DATE],
  ['"recently"', 'adoption', 'started', 'recently', NO_DATE],
  ['a question mark for a date', 'plan', 'period_start', '?', NO_DATE],
  ['a date far in the future of calendars', 'adoption', 'steps 1 date', '12019-01-01', NO_DATE],
  ['a day that is not there in a contact', 'contact', 'expires', '2026-11-31', /no calendar has/],
];

const texts: Case[] = [
  ['a title that is too long', 'practice', 'title', long(101), TOO_LONG],
  ['a summary that is too long', 'practice', 'summary', long(501), TOO_LONG],
  ['a solution that is too long', 'practice', 'solution', long(5001), TOO_LONG],
  ['a building block that is too long', 'practice', 'building_blocks 1', long(501), TOO_LONG],
  ['a name that is too long', 'city', 'name', long(101), TOO_LONG],
  ['a label that is too long', 'tag', 'labels hu', long(81), TOO_LONG],
  ['a web address without http', 'practice', 'website', 'www.tartu.ee', /is no web address/],
  ['a web address with a space', 'plan', 'link', 'https://a b.ee', /is no web address/],
  ['a script for a web address', 'city', 'website', 'javascript:alert(1)', /is no web address/],
  ['a source without an address', 'city', 'sources 1 url', 'the library', /is no web address/],
  ['a language that is none', 'practice', 'language', 'Klingonese', /is no language code/],
  ['a language of a city that is none', 'city', 'languages', 'et; Elvish', /is no language code/],
  ['a country that is none', 'city', 'country', 'Atlantis', /is no country code/],
  ['a mailbox that is none', 'contact', 'mailbox', 'office at city', /is no e-mail address/],
  ['a slug without a Latin letter', 'tag', 'slug', 'Тарту', /is no slug/],
  ['a slug of punctuation', 'practice', 'slug', '---', /is no slug/],
  ['a reference without a Latin letter', 'practice', 'city', 'Αθήνα', /is no slug/],
  [
    'more tags than a practice may have',
    'practice',
    'tags',
    Array.from({ length: 13 }, (_, at) => `t${at}`).join(),
    /more than 12/,
  ],
  [
    'more synonyms than a tag may have',
    'tag',
    'synonyms en',
    Array.from({ length: 41 }, (_, at) => `s${at}`).join(';'),
    /more than 40/,
  ],
  ['a list of nothing but separators', 'practice', 'tags', ';;;', /missing|at least 1/],
  ['a huge cell', 'tag', 'labels sv', long(300_000), /has 300000 characters/],
];

const inTable = ([name, kind, column, value, reason, beside = {}]: Case, at: number): BrokenFile => {
  const changes = { ...beside, [column]: value };
  const place = inCell('[A-Z]+2', column.replace(/^building_blocks 1$/, '.*'));
  return at % 2 === 0
    ? broken(name, nameFor(kind, 'csv'), csvOf(kind, changes), place, reason)
    : broken(`${name}, in a spreadsheet`, nameFor(kind, 'xlsx'), xlsxOf(kind, changes), place, reason);
};

export const brokenValues: BrokenFile[] = [...codes, ...numbers, ...dates, ...texts].map(inTable);
