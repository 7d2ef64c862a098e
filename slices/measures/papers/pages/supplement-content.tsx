import { head, open, type PaperPart, side, words } from '#platform/typesetting'
import { figureLinks } from '../../figures/addresses.ts'
import type { RequestSheet } from '../../request-sheet.ts'
import { thousand } from './wordings.tsx'

/** 補正要求書: 補正前・補正額・補正後, the stages that are known, and what arose after the original budget. */
export function supplementParts(
  sheet: RequestSheet,
  { reason, rows }: NonNullable<RequestSheet['supplement']>,
): PaperPart[] {
  const cost = sheet.amounts.find((row) => row.kind === 'cost')
  const stages = [
    ['head', cost?.headYen ?? null],
    ['director', cost?.directorYen ?? null],
    ['mayor', cost?.mayorYen ?? null],
  ] as const
  const links = figureLinks(sheet, 'budget-request')
  const why = (kind: string) => ({ why: links('supplement', kind) })
  const heads = ['補正前の額', '補正額', '補正後の額', '課長査定', '部長査定', '市長査定']
  return [
    {
      title: '1　補正額と財源',
      note: '（単位：千円）',
      columns: [57, ...heads.map(() => 35)],
      head: [[head('区分'), ...heads.map((text) => head(text))]],
      body: rows.map((row) => [
        side(row.label),
        thousand(row.beforeYen, why(row.kind)),
        thousand(row.changeYen, {
          ...why(row.kind),
          ...(row.kind === 'cost' ? { look: 'strong' } : {}),
        }),
        thousand(row.afterYen, why(row.kind)),
        ...(row.kind === 'cost'
          ? stages.map(([stage, yen]) =>
              yen === null ? open() : thousand(yen, { why: links('amounts', `cost-${stage}`) }),
            )
          : stages.map(() => open())),
      ]),
    },
    {
      title: '',
      note: '',
      columns: [57, 210],
      head: [],
      body: [[side('補正の事由（地方自治法218条）'), words(reason)]],
    },
  ]
}
