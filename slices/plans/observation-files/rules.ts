import type { Problem } from '#platform'
import { type Reading, ReadingForm } from '../observations/forms.ts'

/** The columns of the file, by the field that each fills. The first names the indicator. */
export const columns = [
  ['indicator', '指標'],
  ['year', '期間'],
  ['value', '値'],
  ['vintageOn', '公表日'],
  ['certainty', '確定・暫定・推計'],
  ['numerator', '分子'],
  ['denominator', '分母'],
  ['n', '回答数'],
  ['population', '対象数'],
  ['standardError', '標準誤差'],
  ['source', '資料'],
  ['note', '備考'],
] as const

export const mostRows = 300
const required = ['指標', '期間', '値', '公表日', '確定・暫定・推計']

export type Line = { readonly line: number; readonly indicator: string; readonly reading: Reading }

/** Rows as they were read, or what is wrong with them, each with its line in the file. */
export function linesOf(rows: readonly (readonly string[])[]): {
  readonly lines: readonly Line[]
  readonly problems: readonly Problem[]
} {
  const [heads = [], ...body] = rows
  const problem = (sentence: string): Problem => ({ field: 'file', sentence })
  const missing = required.filter((head) => !heads.map((one) => one.trim()).includes(head))
  if (missing.length > 0) {
    return {
      lines: [],
      problems: [
        problem(
          `1行目に「${missing.join('」「')}」の列がありません。ひな形の見出しに合わせてください。`,
        ),
      ],
    }
  }
  if (body.length > mostRows) {
    const sentence = `一度に取り込めるのは${mostRows.toLocaleString('en-US')}行までです（${body.length.toLocaleString('en-US')}行あります）。`
    return { lines: [], problems: [problem(sentence)] }
  }
  const at = new Map(heads.map((head, i) => [head.trim(), i]))
  const lines: Line[] = []
  const problems: Problem[] = []
  for (const [i, row] of body.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    const typed = Object.fromEntries(
      columns.map(([field, head]) => [field, row[at.get(head) ?? -1] ?? '']),
    )
    const read = ReadingForm.safeParse(typed)
    if (read.success)
      lines.push({ line: i + 2, indicator: (typed.indicator ?? '').trim(), reading: read.data })
    else
      for (const issue of read.error.issues)
        problems.push(problem(`${i + 2}行目：${issue.message}`))
  }
  return { lines, problems }
}
