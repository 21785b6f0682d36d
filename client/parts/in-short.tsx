import type { Practice } from '../api.ts';
import { Facts, told } from './facts.tsx';
import { useSay } from './saying.ts';
import { Subjects } from './subjects.tsx';

interface Props {
  readonly practice: Practice;
  /** The language of the record, where that is not the page's. */
  readonly lang: string | undefined;
}

/** The facts of a practice beside its text. */
export function InShort({ practice, lang }: Props) {
  const say = useSay();
  const { ongoing, ended, confirmedOn, durationMonths, complexity, website } = practice;
  const yesOrNo = (yes: boolean) => say(yes ? 'fact.yes' : 'fact.no');
  const running = ongoing.code === 'unknown' ? say('record.not-known') : yesOrNo(ongoing.code === 'yes');
  return (
    <>
      <Facts
        facts={[
          [say('fact.stage'), practice.stage.label],
          [say('fact.running'), running],
          [say(ended === null ? 'record.started' : 'record.period'), say.period(practice.started, ended)],
          [say('fact.confirmed'), confirmedOn === null ? say('record.not-known') : say.date(confirmedOn)],
          [say('fact.owner'), told(practice.owner, lang)],
          [say('fact.level'), practice.governmentLevel.label],
          [say('record.confidence'), practice.confidence.label],
          [say('fact.staff'), told(practice.staff, lang)],
          [
            say('fact.duration'),
            durationMonths === null ? null : say('fact.months', { count: durationMonths }),
          ],
          [
            say('fact.complexity'),
            complexity === null ? null : say('fact.complexity.of', { level: complexity }),
          ],
          [say('fact.better'), <InBetter practice={practice} lang={lang} />],
          [
            say('fact.website'),
            website === null ? null : (
              <a href={website} rel="noopener noreferrer">
                {website}
              </a>
            ),
          ],
        ]}
      />
      <Subjects tags={practice.tags} />
    </>
  );
}

function InBetter({ practice: { inBetter, inBetterConfidence, inBetterBasis }, lang }: Props) {
  const say = useSay();
  const value = say(inBetter ? 'fact.yes' : 'fact.no');
  if (inBetterConfidence?.code !== 'inferred') return <>{value}</>;
  if (inBetterBasis === null) return <>{say('record.inferred', { value })}</>;
  return <>{say('fact.inferred-from', { value, basis: told(inBetterBasis, lang) })}</>;
}
