import { formatWareki, type LocalDate } from '#packages/japan'
import { head, type PaperContent, side, words } from '#platform/typesetting'
import { line as linePage } from '../../budget-lines/addresses.ts'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { thousand } from '../../papers/pages/wordings.tsx'
import { roundName, type Stage, stageLabels } from '../../rounds/rules.ts'
import type { Measure } from '../../tables.ts'

export type RevivedLine = {
  readonly lineId: string
  readonly setsu: number
  readonly saisetsu: string
  readonly requestedYen: number
  readonly assessedYen: number
  readonly askedYen: number
}

/** 復活要求書, A4 portrait: what was told, what is asked again, and the facts that were not known before. */
export function revivalContent(
  measure: Measure,
  round: { readonly fiscalYear: number; readonly kind: string },
  asked: {
    readonly stage: Stage
    readonly newFacts: string
    readonly learntOn: LocalDate
    readonly askedOn: LocalDate
    readonly lastOn: LocalDate
    readonly askedName: string
  },
  lines: readonly RevivedLine[],
): PaperContent {
  const total = (of: (line: RevivedLine) => number) => lines.reduce((sum, one) => sum + of(one), 0)
  return {
    paper: 'revival',
    title: '復活要求書',
    spaced: true,
    landscape: false,
    sizePoints: 10.5,
    top: [`${roundName(round)}予算　${measure.account}　${measure.sectionName}`],
    right: [formatWareki(asked.askedOn), `期限　${formatWareki(asked.lastOn)}`],
    seals: ['財政課長', '課長', '係長', '担当'],
    sheets: [
      [
        {
          title: '1　事業と額',
          note: '（単位：千円）',
          columns: [60, 30, 30, 30, 30],
          head: [
            [
              head(`${measure.code}　${measure.name}`),
              ...['要求', `${stageLabels[asked.stage]}の内示`, '復活要求', '内示との差'].map(
                (text) => head(text),
              ),
            ],
          ],
          body: [
            ...lines.map((line) => [
              words(setsuLabel(line), { why: linePage({ lineId: line.lineId }) }),
              thousand(line.requestedYen),
              thousand(line.assessedYen),
              thousand(line.askedYen, { look: 'strong' }),
              thousand(line.askedYen - line.assessedYen),
            ]),
            [
              side('計'),
              thousand(total((line) => line.requestedYen)),
              thousand(total((line) => line.assessedYen)),
              thousand(
                total((line) => line.askedYen),
                { look: 'strong' },
              ),
              thousand(total((line) => line.askedYen - line.assessedYen)),
            ],
          ],
        },
        {
          title: '2　要求の後に分かった新しい事実',
          note: `分かった日　${formatWareki(asked.learntOn)}`,
          columns: [180],
          head: [],
          body: [[words(asked.newFacts)]],
        },
      ],
    ],
    rests: `復活要求　${asked.askedName}`,
  }
}
