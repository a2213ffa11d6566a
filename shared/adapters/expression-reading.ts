import type { ASTNode } from '@marcbachmann/cel-js';
import { RE2JS } from 're2js';
import { fields } from '#domain/rules/fields.ts';

/** What an expression may not do, and where it does it. */
export class ExpressionFault extends Error {
  override readonly name = 'ExpressionFault';
  /** the character that it begins at, from 0 */
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** A question's code as a member: names have no hyphens there. */
export const memberOf = (code: string) => code.replaceAll('-', '_');
/** The code that a member stands for: codes have no underscores. */
const codeOf = (member: string) => member.replaceAll('_', '-');

/** The group of facts of the whole return: `return` is a word of the language itself. */
const wholeReturn = { field: 'return', variable: 'returned' };

/** Where an expression looks for a fact: a dotted field is a member of its group. */
export interface Place {
  readonly name: string;
  readonly group: string | undefined;
  readonly member: string;
}

/** The place of a fact by its name. */
export function placeOf(name: string): Place {
  const dot = name.indexOf('.');
  if (dot === -1) return { name, group: undefined, member: name };
  const [group, member] = [name.slice(0, dot), name.slice(dot + 1)];
  if (group === 'answers') return { name, group, member: memberOf(member) };
  return { name, group: group === wholeReturn.field ? wholeReturn.variable : group, member };
}

/** The name of the fact at a place. */
function nameOf(group: string, member: string): string {
  if (group === 'answers') return `answers.${codeOf(member)}`;
  return `${group === wholeReturn.variable ? wholeReturn.field : group}.${member}`;
}

/**
 * Operators whose cost is that of what they stand between. There are no maps and no bytes: nothing in a line is one.
 */
const operators = new Set([
  '?:',
  '||',
  '&&',
  '!_',
  '-_',
  '==',
  '!=',
  'in',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '%',
  'list',
]);
const functions = new Set(['has', 'size', 'int', 'string']);
/** What may be asked of a word, and whether any or all words of a written list fit; no list grows, nothing is built up. */
const methods = new Set([
  'startsWith',
  'endsWith',
  'contains',
  'size',
  'lowerAscii',
  'upperAscii',
  'trim',
  'matches',
  'exists',
  'all',
]);
const loops: ReadonlySet<string> = new Set(['exists', 'all']);

/** The name that `matches` is called by once it has been read: the library's own backtracks. */
export const linearMatches = 'matchesInLinearTime';

/**
 * Reads an expression that was parsed: whether it keeps to what costs little whatever the facts are, and which facts it asks
 * for. Makes its patterns linear: it changes the tree, which is then checked and asked.
 * @returns the names of the facts
 * @throws ExpressionFault for what is not allowed, with its place
 */
export function readExpression(tree: ASTNode): string[] {
  const reads = new Set<string>();
  read(tree, reads, false);
  return [...reads];
}

function read(node: ASTNode, reads: Set<string>, inLoop: boolean): void {
  if (node.op === 'value') refuseUnlessPlain(node, node.args);
  else if (node.op === 'id') readName(node.args, reads);
  else if (node.op === '.') readMember(node, ...node.args, reads);
  else if (node.op === '[]') readMember(node, node.args[0], writtenOut(node.args[1]), reads);
  else if (node.op === 'call') readCall(node, reads, inLoop);
  else if (node.op === 'rcall') readMethod(node, reads, inLoop);
  else if (operators.has(node.op)) readAll([node.args].flat(), reads, inLoop);
  else throw new ExpressionFault(`${node.op} is not for expressions here`, node.start);
}

function readAll(parts: readonly unknown[], reads: Set<string>, inLoop: boolean): void {
  for (const part of parts) if (isNode(part)) read(part, reads, inLoop);
}

/** A variable of a loop is no fact. */
function readName(name: string, reads: Set<string>): void {
  if (Object.hasOwn(fields, name)) reads.add(name);
}

function readCall(node: Extract<ASTNode, { op: 'call' }>, reads: Set<string>, inLoop: boolean): void {
  const [name, given] = node.args;
  if (!functions.has(name)) throw new ExpressionFault(`there is no function ${name}`, node.start);
  readAll(given, reads, inLoop);
}

function readMember(node: ASTNode, of: ASTNode, member: string, reads: Set<string>): void {
  if (of.op !== 'id') throw new ExpressionFault('a member is a fact of a group', node.start);
  reads.add(nameOf(of.args, member));
}

function readMethod(node: Extract<ASTNode, { op: 'rcall' }>, reads: Set<string>, inLoop: boolean): void {
  const [name, of, given] = node.args;
  if (!methods.has(name)) throw new ExpressionFault(`there is no function ${name}`, node.start);
  const isLoop = loops.has(name);
  if (isLoop && inLoop) throw new ExpressionFault(`${name} inside another loop`, node.start);
  if (isLoop && of.op !== 'list')
    throw new ExpressionFault(`${name} is for a list that is written out`, node.start);
  readAll([of, ...given], reads, inLoop || isLoop);
  if (name !== 'matches') return;
  refuseUnlessPattern(given[0] ?? node);
  node.args[0] = linearMatches;
}

function refuseUnlessPlain(node: ASTNode, value: unknown): void {
  if (['string', 'number', 'bigint', 'boolean'].includes(typeof value)) return;
  throw new ExpressionFault('only words, numbers, true and false can be written out', node.start);
}

function refuseUnlessPattern(node: ASTNode): void {
  try {
    compiled(writtenOut(node));
  } catch (error) {
    if (error instanceof ExpressionFault) throw error;
    const because = error instanceof Error ? error.message : 'it cannot be read';
    throw new ExpressionFault(`the pattern is none: ${because}`, node.start);
  }
}

/** What must be known before any fact is. */
function writtenOut(node: ASTNode): string {
  if (node.op === 'value' && typeof node.args === 'string') return node.args;
  throw new ExpressionFault('takes a word that is written out', node.start);
}

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value;

const mostPatterns = 1000;
const patterns = new Map<string, RE2JS>();

/** Whether a pattern is found in a text, in time that grows with the length of the text and not faster. */
export function found(text: string, pattern: string): boolean {
  return compiled(pattern).matcher(text).find();
}

function compiled(pattern: string): RE2JS {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const made = RE2JS.compile(pattern);
  if (patterns.size >= mostPatterns) patterns.clear();
  patterns.set(pattern, made);
  return made;
}
