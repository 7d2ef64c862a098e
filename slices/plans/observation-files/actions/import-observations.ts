import { decodeTable, parseCsv, UnreadableTable } from '#packages/japan'
import { action, Invalid, Missing, type Problem, RuleBroken } from '#platform'
import { type Indicator, indicatorsNamed } from '../../indicators/tables.ts'
import { record } from '../../observations/actions/record-observation.ts'
import { may } from '../../permissions.ts'
import { ImportForm } from '../forms.ts'
import { type Line, linesOf } from '../rules.ts'

/** A file of values, all of them or none: what is wrong is said line by line, and nothing is kept. */
export const importObservations = action({
  verb: 'plans.import-observations',
  may: may.writePlans,
  form: ImportForm,

  async run(here, { file }) {
    const { lines, problems } = linesOf(await rowsOf(file))
    if (problems.length > 0) throw new Invalid(shortened(problems))
    if (lines.length === 0) throw new Invalid([{ field: 'file', sentence: '値の行がありません。' }])
    const named = await indicatorsNamed(
      here,
      lines.map(({ indicator }) => indicator),
    )
    const found: Problem[] = []
    const kept: { line: Line; indicator: Indicator }[] = []
    for (const line of lines) {
      const indicator = theOneNamed(named, line.indicator)
      if (typeof indicator === 'string')
        found.push({ field: 'file', sentence: `${line.line}行目：${indicator}` })
      else kept.push({ line, indicator })
    }
    let judged = 0
    for (const { line, indicator } of kept) {
      try {
        const { status } = await record(here, indicator, line.reading)
        if (status !== null) judged++
      } catch (error) {
        found.push({ field: 'file', sentence: `${line.line}行目：${sentenceOf(error)}` })
      }
    }
    if (found.length > 0) throw new Invalid(shortened(found))
    return {
      about: 'plans.observations',
      noted: { file: file.name, rows: lines.length, judged },
      say: `${lines.length}件の値を入れました。判定したのは${judged}件です。`,
    }
  },
})

async function rowsOf(file: File): Promise<string[][]> {
  try {
    return parseCsv(decodeTable(new Uint8Array(await file.arrayBuffer())).text)
  } catch (error) {
    if (error instanceof UnreadableTable)
      throw new Invalid([{ field: 'file', sentence: error.message }])
    throw error
  }
}

/** The indicator that a row means, by its id or its whole name; a sentence where that is not one. */
function theOneNamed(named: readonly Indicator[], name: string): Indicator | string {
  const found = named.filter((one) => one.id === name || one.name === name)
  const [only] = found
  if (only && found.length === 1) return only
  if (name === '') return '指標の名称がありません。'
  return only
    ? `「${name}」という指標が${found.length}つあります。指標のページのアドレスの末尾（番号）で書いてください。`
    : `「${name}」という指標がありません。指標の一覧にある名称のまま書いてください。`
}

/** A rule that one row breaks is that row's; anything else is nobody's to explain. */
function sentenceOf(error: unknown): string {
  if (error instanceof RuleBroken) return error.message
  if (error instanceof Missing) return '資料の根拠カードが見つかりません。'
  throw error
}

const mostSaid = 30

function shortened(problems: readonly Problem[]): Problem[] {
  const more = problems.length - mostSaid
  if (more <= 0) return [...problems]
  return [
    ...problems.slice(0, mostSaid),
    {
      field: 'file',
      sentence: `ほかに${more}件あります。直してから、もう一度取り込んでください。`,
    },
  ]
}
