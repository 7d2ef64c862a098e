import type { Here } from '#platform'
import { Section } from '#ui'
import { filesNamed, type SheetFile } from '../../evaluation-files/tables.ts'
import { sheet as sheetPage } from '../addresses.ts'
import { type EvaluationSheet, sheetOfMeasure } from '../tables.ts'
import { CostTable, IndicatorTable, Sources, toldBy } from './history-parts.tsx'

export type PastYearsOf = {
  readonly sheet: EvaluationSheet
  readonly files: ReadonlyMap<string, SheetFile>
}

/** What the city's own earlier sheets told of a measure; null where none was joined. */
export async function pastOf(here: Here, measureId: string): Promise<PastYearsOf | null> {
  const sheet = await sheetOfMeasure(here, measureId)
  if (sheet === null) return null
  return { sheet, files: await filesNamed(here, [...new Set([sheet.toldBy, ...toldBy(sheet)])]) }
}

/** The earlier years of a measure, apart from what is requested for it. */
export function PastYears({ past }: { past: PastYearsOf | null }) {
  if (past === null) return null
  const { sheet, files } = past
  return (
    <Section
      title="これまでの年度"
      note="評価シートの記録。いまの予算要求には含まれません"
      acts={<a href={sheetPage({ sheetId: sheet.id })}>記録を開く</a>}
    >
      <CostTable history={sheet} files={files} />
      <IndicatorTable history={sheet} files={files} />
      <Sources history={sheet} files={files} />
    </Section>
  )
}
