import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take more than half a minute: begun last, one of them would keep everybody waiting at the end. */
const SLOW = [
  'faults/files',
  'faults/database/disks',
  'cli/seed',
  'browser/accessibility',
  'browser/journeys',
  'cli/export',
  'faults/killed',
  'browser/suggestions',
  'faults/database/ends',
  'search/semantic',
  'browser/start',
  'browser/official',
  'faults/database/others',
];

/** The slow files first, slowest of all at the beginning; the others as they come. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const at = SLOW.indexOf(relative(import.meta.dirname, moduleId).replace(/\.test\.ts$/, ''));
      return at === -1 ? SLOW.length : at;
    };
    const usual = super.sort.bind(this);
    return (await usual(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
