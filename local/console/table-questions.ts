import { readFileSync } from 'node:fs';

/** The page on which every access pattern stands; the repository's own tests hold it to the code. */
const page = new URL('../../docs/table.md', import.meta.url);

/** One access pattern. In its keys `<name>` stands for what the asker knows. */
export interface Question {
  /** the name that code calls its key by: `returnKeys.caseRange` */
  key: string;
  text: string;
  /** the question that this one is a closer form of */
  within: string | undefined;
  pk: string;
  /** one sort key, or the first and last of a range */
  sk: { from: string; to: string };
  /** an index of the table, when it is asked there */
  index: string | undefined;
  /** what the asker must know, in the order of the keys */
  needs: string[];
}

/** Reads the questions off the table's page. A row that is not about keys is passed over. */
export function tableQuestions(text = readFileSync(page, 'utf8')): Question[] {
  const lines = text.slice(text.indexOf('\n## Questions')).split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  const [head = [], , ...rows] = lines.slice(start, end === -1 ? undefined : end).map(cellsOf);
  let within: string | undefined;
  return rows.flatMap((cells): Question[] => {
    const cell = (name: string) => cells[head.indexOf(name)] ?? '';
    const [pk] = quoted(cell('pk'));
    const [from, to = from] = quoted(cell('sk'));
    const [key] = quoted(cell('Key'));
    if (pk === undefined || from === undefined || to === undefined || key === undefined) return [];
    const isCloser = cell('Question').startsWith('–');
    const words = cell('Question').replace(/^–\s*/, '');
    if (!isCloser) within = words;
    const needs = [...new Set([pk, from, to].flatMap(placeholders))];
    const [index] = quoted(cell('Index'));
    return [{ key, text: words, within: isCloser ? within : undefined, pk, sk: { from, to }, index, needs }];
  });
}

/** A key with what the asker knows put in. */
export function fillIn(key: string, known: Record<string, string>): string {
  return key.replace(/<([^>]+)>/g, (_whole, name: string) => known[name] ?? '');
}

/**
 * The questions that a value of this name answers alone, as `orderNumber` does "What was bought?": the way from an item to
 * others.
 */
export function questionsAbout(questions: Question[], name: string): Question[] {
  return questions.filter(
    ({ needs, within }) => within === undefined && needs.length === 1 && needs[0] === name,
  );
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

function placeholders(key: string): string[] {
  return [...key.matchAll(/<([^>]+)>/g)].map(([, name = '']) => name);
}
