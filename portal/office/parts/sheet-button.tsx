import { useState } from 'preact/hooks';
import type { MeasureName } from '#contracts/figure-reading.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { problemFrom } from '../../app/state/loaded.ts';
import { save } from '../../app/state/save.ts';
import { readSheet } from '../state/figures.ts';
import { useStaff } from '../state/staff.tsx';
import { useOfficeWords } from '../words.ts';
import { OfficeTrouble } from './office-trouble.tsx';

/** Saves what is shown as a file for spreadsheets, as the readers of the language have them set up. */
export function SheetButton({
  name,
  query,
  says,
}: {
  name: MeasureName;
  query: Readonly<Record<string, string | number | undefined>>;
  says: string;
}) {
  const { language } = useOfficeWords();
  const { ask } = useStaff();
  const [problem, setProblem] = useState<ApiProblem>();
  const fetchSheet = async (): Promise<void> => {
    setProblem(undefined);
    try {
      const sheet = await readSheet(ask, name, query, language);
      save(sheet, [name, query.by, query.from, query.to].filter(Boolean).join('-').concat('.csv'));
    } catch (error) {
      setProblem(problemFrom(error));
    }
  };
  return (
    <>
      <button type="button" class="plain" onClick={() => void fetchSheet()}>
        {says}
      </button>
      <OfficeTrouble problem={problem} />
    </>
  );
}
