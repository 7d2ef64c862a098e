import { dayInJapan, formatShortWareki } from '#packages/japan'
import { head, open, type PaperContent, side, words } from '#platform/typesetting'
import type { Assessment } from '../../assessments/tables.ts'
import { line as linePage } from '../../budget-lines/addresses.ts'
import { setsuLabel } from '../../budget-lines/rules.ts'
import type { Line } from '../../budget-lines/tables.ts'
import { thousand } from '../../papers/pages/wordings.tsx'
import { roundName, stageLabels, stages } from '../../rounds/rules.ts'
import type { Round } from '../../rounds/tables.ts'
import type { Measure } from '../../tables.ts'

export type StageLine = {
  readonly stage: string
  readonly lineId: string
  readonly amountYen: number
}

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)

/** 査定書 of one request, A4 portrait: each 節 at each stage, and each assessment with its reason. */
export function assessmentContent(
  measure: Measure,
  round: Pick<Round, 'fiscalYear' | 'kind'>,
  lines: readonly Line[],
  amounts: readonly StageLine[],
  assessments: readonly Assessment[],
): PaperContent {
  const done = stages.filter((stage) => amounts.some((one) => one.stage === stage))
  const at = (stage: string, lineId: string) =>
    amounts.find((one) => one.stage === stage && one.lineId === lineId)?.amountYen ?? null
  const whole = (stage: string) =>
    sum(amounts.filter((one) => one.stage === stage).map((one) => one.amountYen))
  return {
    paper: 'assessment',
    title: '査定書',
    spaced: true,
    landscape: false,
    sizePoints: 10,
    top: [`${roundName(round)}予算　${measure.account}　${measure.sectionName}`],
    right: [`${measure.code}　${measure.name}`],
    seals: ['市長', '部長', '財政課長', '担当'],
    sheets: [
      [
        {
          title: '1　査定額',
          note: '（単位：千円）',
          columns: [60, 24, 24, 24, 24, 24],
          head: [[head('節'), head('要求'), ...stages.map((stage) => head(stageLabels[stage]))]],
          body: [
            ...lines.map((line) => [
              words(setsuLabel(line)),
              thousand(line.amountYen, { why: linePage({ lineId: line.id }) }),
              ...stages.map((stage) =>
                done.includes(stage) ? thousand(at(stage, line.id)) : open(),
              ),
            ]),
            [
              side('計'),
              thousand(sum(lines.map((line) => line.amountYen)), { look: 'strong' }),
              ...stages.map((stage) =>
                done.includes(stage) ? thousand(whole(stage), { look: 'strong' }) : open(),
              ),
            ],
          ],
        },
        {
          title: '2　査定の理由',
          note: '課に示さない説明は載せない',
          columns: [26, 24, 80, 24, 26],
          head: [['段階', '理由', '説明', '日', '査定した人'].map((text) => head(text))],
          body: assessments
            .filter((one) => one.stage !== 'voted')
            .toReversed()
            .map((one) => [
              words(stageLabels[one.stage]),
              words(one.reasonCode),
              words(one.isInternal ? '（財政課の覚え）' : one.comment),
              words(formatShortWareki(dayInJapan(one.assessedAt))),
              words(one.assessedName),
            ]),
        },
      ],
    ],
    rests: `要求 ${lines.length}節　査定 ${done.length}段階`,
  }
}
