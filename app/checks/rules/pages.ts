import type { Finding, House } from '../house.ts'
import { isTest, lineAt, withoutComments } from '../source-text.ts'

const isPage = (file: string) =>
  /\.tsx$/.test(file) && !isTest(file) && /^(slices|ui|platform|app)\//.test(file)

function* inPages({ tree }: House, wrong: RegExp, sentence: string): Iterable<Finding> {
  for (const [file, source] of tree) {
    if (!isPage(file)) continue
    const text = withoutComments(source)
    for (const { index } of text.matchAll(wrong))
      yield { file, line: lineAt(text, index), sentence }
  }
}

/** The content security policy forbids them, so they would silently do nothing. */
export const noInlineStyles = (house: House) =>
  inPages(house, /\sstyle=(?=["'{])/g, 'No style attribute: the policy of the page ignores it.')

/** Likewise handlers and scripts inside the page. */
export const noInlineScripts = (house: House) =>
  inPages(
    house,
    /\son(?:abort|blur|change|click|dblclick|drag|drop|error|focus|input|key|load|mouse|paste|pointer|reset|resize|scroll|select|submit|toggle|touch|wheel)[a-z]*=(?=["'{])|<script(?![^>]*\bsrc=)[^>]*>/gi,
    'No script inside a page: an island, or nothing.',
  )

/** A city hall's network has no way out: whatever a page loads comes from the program itself. */
export function* noOutsideOrigins(house: House): Iterable<Finding> {
  const sentence = 'It is loaded from outside; bring it into the program.'
  const loading =
    /\b(?:src|srcset|poster|action|formaction)=\{?["'`](?:https?:)?\/\/|<link\b[^>]*\bhref=\{?["'`](?:https?:)?\/\//gi
  yield* inPages(house, loading, sentence)
  for (const [file, text] of house.tree) {
    if (!/\.css$/.test(file)) continue
    for (const { index } of text.matchAll(/(?:url\(\s*["']?|@import\s+["'])(?:https?:)?\/\//gi))
      yield { file, line: lineAt(text, index), sentence }
  }
}

/** The object literals directly inside routeTable([…]). */
function rowsOf(text: string): { row: string; index: number }[] {
  const rows: { row: string; index: number }[] = []
  for (const opening of text.matchAll(/\brouteTable\(\s*\[/g)) {
    let depth = 0
    let start = 0
    const from = opening.index + opening[0].length
    for (let i = from; i < text.length && depth >= 0; i += 1) {
      const sign = text[i] ?? ''
      if ('{[('.includes(sign)) {
        if (depth === 0) start = i
        depth += 1
      } else if ('}])'.includes(sign)) {
        depth -= 1
        if (depth === 0 && sign === '}') rows.push({ row: text.slice(start, i + 1), index: start })
      }
    }
  }
  return rows
}

/** Who may knock stands on every way in that a person can take. */
export function* everyRouteSaysWhoMay({ tree }: House): Iterable<Finding> {
  for (const [file, source] of tree) {
    if (!/routes\.tsx?$/.test(file)) continue
    const text = withoutComments(source)
    for (const { row, index } of rowsOf(text))
      if (/[{,]\s*(get|post)\b/.test(row) && !/[{,]\s*may\b/.test(row))
        yield { file, line: lineAt(text, index), sentence: 'The row does not say who may: may: ….' }
  }
}
