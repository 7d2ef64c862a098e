import { formatWareki, type LocalDate } from '#packages/japan'
import { head, type PaperContent, side, words } from '#platform/typesetting'
import { thousand } from '../../papers/pages/wordings.tsx'
import { request as requestPage } from '../../requests/addresses.ts'
import { roundName, type Stage, stageLabels } from '../../rounds/rules.ts'

export type ReleasedRow = {
  readonly measureId: string
  readonly roundId: string
  readonly code: string
  readonly name: string
  readonly requestedYen: number
  readonly assessedYen: number
  readonly reasonCode: string
  readonly comment: string
}

/** 内示書 to one section, A4 landscape: what was asked, what is told, and why. */
export function releaseContent(
  section: string,
  round: { readonly fiscalYear: number; readonly kind: string },
  stage: Stage,
  on: { readonly today: LocalDate; readonly revivalUntil: LocalDate },
  rows: readonly ReleasedRow[],
): PaperContent {
  const total = (of: (row: ReleasedRow) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  return {
    paper: 'release',
    title: '内示書',
    spaced: true,
    landscape: true,
    sizePoints: 10,
    top: [
      `${section}　御中`,
      `${roundName(round)}予算の${stageLabels[stage]}を、次のとおり内示します。`,
    ],
    right: [
      formatWareki(on.today),
      ...(stage === 'revival' ? [] : [`復活要求の期限　${formatWareki(on.revivalUntil)}`]),
    ],
    seals: [],
    sheets: [
      [
        {
          title: '',
          note: '（単位：千円）',
          columns: [22, 70, 28, 28, 28, 30, 61],
          head: [
            ['コード', '事業名', '要求', '内示', '差', '理由', '説明'].map((text) => head(text)),
          ],
          body: [
            ...rows.map((row) => [
              words(row.code),
              words(row.name, { why: requestPage(row) }),
              thousand(row.requestedYen),
              thousand(row.assessedYen, { look: 'strong' }),
              thousand(row.assessedYen - row.requestedYen),
              words(row.reasonCode),
              words(row.comment),
            ]),
            [
              side('計', { cols: 2 }),
              thousand(total((row) => row.requestedYen)),
              thousand(
                total((row) => row.assessedYen),
                { look: 'strong' },
              ),
              thousand(total((row) => row.assessedYen - row.requestedYen)),
              words(`${rows.length}事業`, { cols: 2 }),
            ],
          ],
        },
      ],
    ],
    rests: `${stageLabels[stage]}の内示　${rows.length}事業`,
  }
}
