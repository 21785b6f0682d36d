import type { Resource } from './dcat.ts';

// Codes of the authority tables of the Publications Office of the Union (https://op.europa.eu/en/web/eu-vocabularies).
// Each is written with its class and its English name, so that what is read stands on its own.

const TABLES = 'http://publications.europa.eu/resource/authority/';

const concept = (table: string, code: string, name: string, type = 'skos:Concept'): Resource => ({
  '@id': `${TABLES}${table}/${code}`,
  '@type': type === 'skos:Concept' ? type : [type, 'skos:Concept'],
  'skos:prefLabel': { '@value': name, '@language': 'en' },
});

export const themeTable: Resource = {
  '@id': `${TABLES}data-theme`,
  '@type': 'skos:ConceptScheme',
  'dct:title': { '@value': 'Data theme', '@language': 'en' },
};
export const themes: readonly Resource[] = [
  concept('data-theme', 'GOVE', 'Government and public sector'),
  concept('data-theme', 'REGI', 'Regions and cities'),
];

export const irregular = concept('frequency', 'IRREG', 'irregular', 'dct:Frequency');
export const publicAccess = concept('access-right', 'PUBLIC', 'public', 'dct:RightsStatement');
export const stable = concept('planned-availability', 'STABLE', 'stable');
export const ccBy = concept(
  'licence',
  'CC_BY_4_0',
  'Creative Commons Attribution 4.0 International',
  'dct:LicenseDocument',
);

export const fileType = (code: string): Resource =>
  concept('file-type', code, code.replace('_', '-'), 'dct:MediaTypeOrExtent');

const LANGUAGES: Record<string, readonly [code: string, name: string]> = {
  en: ['ENG', 'English'],
  it: ['ITA', 'Italian'],
  sv: ['SWE', 'Swedish'],
  et: ['EST', 'Estonian'],
  hu: ['HUN', 'Hungarian'],
};

/** A language of the catalogue; undefined for a code that has no row here. */
export function language(code: string): Resource | undefined {
  const row = LANGUAGES[code];
  return row === undefined ? undefined : concept('language', row[0], row[1], 'dct:LinguisticSystem');
}

/** Countries by their ISO 3166-1 codes of two and three letters; the authority table is named by the latter. */
const COUNTRIES = Object.fromEntries(
  `AL ALB AD AND AM ARM AT AUT AZ AZE BA BIH BE BEL BG BGR CH CHE CY CYP CZ CZE DE DEU DK DNK EE EST ES ESP FI FIN FR FRA GB GBR
  GE GEO GR GRC HR HRV HU HUN IE IRL IS ISL IT ITA LI LIE LT LTU LU LUX LV LVA MC MCO MD MDA ME MNE MK MKD MT MLT NL NLD
  NO NOR PL POL PT PRT RO ROU RS SRB SE SWE SI SVN SK SVK SM SMR TR TUR UA UKR`
    .split(/\s+/)
    .flatMap((code, at, all) => (at % 2 === 0 ? [[code, all[at + 1] ?? '']] : [])),
) as Record<string, string>;

/** A country of Europe; undefined for others, so that no code is made up. */
export const country = ({ code, label }: { code: string; label: string }): Resource | undefined => {
  const three = COUNTRIES[code];
  return three === undefined ? undefined : concept('country', three, label, 'dct:Location');
};
