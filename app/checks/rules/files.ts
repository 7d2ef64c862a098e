import type { Finding, House } from '../house.ts'
import { isCode, isTest, lineAt, withoutComments } from '../source-text.ts'

const longest = 250
const counted = /\.(ts|tsx|mjs|css|sql|sh)$|^bin\/[a-z-]+$/

/** Over 250 lines a file is two things. */
export function* lines({ tree }: House): Iterable<Finding> {
  for (const [file, text] of tree) {
    const count = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
    if (counted.test(file) && count > longest)
      yield { file, sentence: `${count} lines are two things; split it by noun or by verb.` }
  }
}

const nameless = /^(utils?|helpers?|common|libs?|shared|misc|stuff)$/

/** A folder or file is called after its idea. */
export function* names({ tree }: House): Iterable<Finding> {
  for (const file of tree.keys()) {
    if (!/^(app|slices|ui|platform|packages|bin)\//.test(file)) continue
    const parts = file.split('/').map((part) => part.split('.')[0] ?? '')
    const bad = parts.find((part) => nameless.test(part))
    if (bad !== undefined) yield { file, sentence: `“${bad}” names no idea; call it what it is.` }
  }
}

/** Rules are pure: the day comes in as `today`, and nothing is waited for. */
export function* pureRules({ tree }: House): Iterable<Finding> {
  for (const [file, source] of tree) {
    if (!/\/rules\.ts$/.test(file)) continue
    const text = withoutComments(source)
    for (const { index, 0: found } of text.matchAll(
      /\bnew Date\b|\bDate\.now\b|\b(await|async)\b/g,
    ))
      yield {
        file,
        line: lineAt(text, index),
        sentence: `A rule is pure, without “${found}”: hand in the day or the record.`,
      }
  }
}

// Written in parts, so that this file does not find itself.
const unfinishedWords = new RegExp(
  `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`,
  'g',
)
const halfTests = /\b(?:test|it|describe)\.(?:only|skip|todo)\b/g

/** Nothing unfinished: an issue, or nothing; a test runs or is deleted. */
export function* unfinished({ tree }: House): Iterable<Finding> {
  for (const [file, text] of tree) {
    if (!isCode(file) && !/\.(sql|css|mjs)$/.test(file)) continue
    const found = [
      ...text.matchAll(unfinishedWords),
      ...(isTest(file) ? text.matchAll(halfTests) : []),
    ]
    for (const { index, 0: word } of found)
      yield { file, line: lineAt(text, index), sentence: `“${word}” is unfinished work.` }
  }
}

/** docs/generated says what the program says; its diff is the summary of a change. */
export function* generated({ tree, fresh }: House): Iterable<Finding> {
  if (fresh === null) return
  const kept = [...tree.keys()].filter((file) => file.startsWith('docs/generated/'))
  for (const file of new Set([...kept, ...fresh.keys()]))
    if (tree.get(file) !== fresh.get(file))
      yield { file, sentence: 'It is not what the program would write now; run bin/generate.' }
}
