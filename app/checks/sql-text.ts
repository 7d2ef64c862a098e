import { lineAt, withoutComments } from './source-text.ts'

export type Passage = { readonly text: string; readonly line: number }

const blank = (text: string) => text.replace(/[^\n]/g, ' ')

/** A migration with comments blanked; bodies between dollar signs stay. */
export function withoutSqlComments(text: string): string {
  return text.replace(/--.*$/gm, blank).replace(/\/\*[\s\S]*?\*\//g, blank)
}

/** The statements of a migration, bodies between dollar signs and quoted texts blanked. */
export function statementsOf(migration: string): Passage[] {
  const plain = withoutSqlComments(migration)
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, blank)
    .replace(/'(?:[^']|'')*'/g, (text) => (/^'\w+\.\w+'$/.test(text) ? text : blank(text)))
  const found: Passage[] = []
  let start = 0
  for (const part of plain.split(';')) {
    const offset = part.search(/\S/)
    if (offset >= 0) found.push({ text: part.trim(), line: lineAt(plain, start + offset) })
    start += part.length + 1
  }
  return found
}

/** Where a template literal that was entered at `at` ends, and its text with each value as `$v`. */
function readTemplate(text: string, at: number): { body: string; end: number } {
  let body = ''
  let i = at
  while (i < text.length && text[i] !== '`') {
    if (text[i] === '\\') i += 2
    else if (text.startsWith('${', i)) {
      i = endOfValue(text, i + 2)
      body += '$v'
    } else {
      body += text[i]
      i += 1
    }
  }
  return { body, end: i + 1 }
}

/** The index after the brace that closes a `${`. */
function endOfValue(text: string, at: number): number {
  let depth = 1
  let i = at
  while (i < text.length && depth > 0) {
    const sign = text[i]
    if (sign === '`') i = readTemplate(text, i + 1).end
    else {
      if (sign === '{') depth += 1
      if (sign === '}') depth -= 1
      i += 1
    }
  }
  return i
}

/** Every passage of SQL in a TypeScript file: what stands between sql` and its closing sign. */
export function sqlIn(source: string): Passage[] {
  const text = withoutComments(source)
  return [...text.matchAll(/\bsql(?:<[^>`]*>)?`/g)].map(({ index, 0: opening }) => ({
    text: readTemplate(text, index + opening.length).body,
    line: lineAt(text, index),
  }))
}

/** The parts of a list, split at the commas that stand outside all parentheses. */
export function topLevelParts(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of text) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (sign === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts
}
