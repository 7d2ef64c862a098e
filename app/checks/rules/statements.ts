import type { Finding, House } from '../house.ts'
import { isCode, isTest, lineAt, withoutComments } from '../source-text.ts'
import { type Passage, sqlIn } from '../sql-text.ts'

function* passages({ tree }: House): Iterable<Passage & { file: string }> {
  for (const [file, text] of tree)
    if (/^(slices|platform)\//.test(file) && isCode(file) && !isTest(file))
      for (const passage of sqlIn(text)) yield { file, ...passage }
}

function where(house: House, isWrong: (statement: string) => boolean, sentence: string) {
  return [...passages(house)]
    .filter(({ text }) => isWrong(text))
    .map(({ file, line }) => ({ file, line, sentence }))
}

/** Under row level security Citus copies an insert … select unless it returns something. */
export const insertSelectReturns = (house: House): Finding[] =>
  where(
    house,
    (text) => {
      const insert = text.match(/\binsert\s+into\s+[\w.]+\s*(?:\([^)]*\))?([\s\S]*)$/i)?.[1] ?? ''
      return /^\s*(select|with)\b/i.test(insert) && !/\breturning\b/i.test(insert)
    },
    'insert … select ends in “returning”.',
  )

/** Citus carries statements to its workers, not calls of functions: platform.enter does it. */
export const noSetConfig = (house: House): Finding[] =>
  where(house, (text) => /\bset_config\s*\(/i.test(text), 'Never set_config: platform.enter(city).')

/** Only immutable functions are allowed there, and the clock is a parameter anyway. */
export const conflictsTakeTheClock = (house: House): Finding[] =>
  where(
    house,
    (text) => /\bon\s+conflict\b[\s\S]*\bdo\s+update\b[\s\S]*\bnow\s*\(/i.test(text),
    'on conflict … do update takes here.now as a parameter, not now().',
  )

/** PostgreSQL 15 and 16 with walls refuse it on Citus; a scalar subquery does the same. */
export const noLateralLimit = (house: House): Finding[] =>
  where(
    house,
    (text) => /\bleft\s+(outer\s+)?join\s+lateral\s*\([\s\S]*?\blimit\b[\s\S]*?\)/i.test(text),
    'No left join lateral with limit; use a scalar subquery.',
  )

const looksLikeSql =
  /(['"`])\s*(select\s[^'"`]*\sfrom\s|insert\s+into\s|update\s+[\w.]+\s+set\s|delete\s+from\s|create\s+(table|view|index)\s|alter\s+table\s)/gi

/** SQL stands where one looks for it. The ground keeps its own beside what it serves. */
export function* sqlInItsRoom({ tree }: House): Iterable<Finding> {
  for (const [file, source] of tree) {
    if (!/^(slices|ui|packages)\//.test(file) || !isCode(file) || isTest(file)) continue
    // A bench fills a graph that no action could make in time.
    if (/\/tables\.ts$/.test(file) || /^slices\/[^/]+\/bench\//.test(file)) continue
    const text = withoutComments(source)
    const found = [...text.matchAll(/\bsql(?:<[^>`]*>)?`/g), ...text.matchAll(looksLikeSql)]
    const [first] = found.sort((a, b) => a.index - b.index)
    if (first !== undefined)
      yield { file, line: lineAt(text, first.index), sentence: 'SQL stands in tables.ts only.' }
  }
}
