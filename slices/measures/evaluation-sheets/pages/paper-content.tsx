import { formatShortWareki } from '#packages/japan'
import type { PaperContent } from '#platform/typesetting'
import type { SheetFile } from '../../evaluation-files/tables.ts'
import { evaluationPaper, sixYears, toldLine } from '../../papers/pages/evaluation-form.tsx'
import { day } from '../../papers/pages/wordings.tsx'
import * as at from '../addresses.ts'
import { sheetName, yearName } from '../rules.ts'
import type { EvaluationSheet } from '../tables.ts'

/** 「大船渡市「令和7年度事務事業評価シート」（公表 令8.3.31）」, for every file that told something. */
export function sourceText(files: readonly SheetFile[]): string {
  return files
    .map(({ publisher, source, publishedOn }) => {
      const on = publishedOn === null ? '公表日不明' : `公表 ${formatShortWareki(publishedOn)}`
      return `${publisher}「${source}」（${on}）`
    })
    .join('、')
}

/** ② of a measure as its publisher's sheets tell it: the six years up to one. */
export function paperContent(
  sheet: EvaluationSheet,
  files: readonly SheetFile[],
  until: number,
): PaperContent {
  const years = sixYears(until)
  const record = at.sheet({ sheetId: sheet.id })
  const isLast = until >= sheet.sheetYear
  const shown = sheet.indicators.filter(
    ({ place, values }) =>
      (isLast && place !== null) ||
      values.some(
        ({ fiscalYear, value, said }) =>
          years.includes(fiscalYear) && (value !== null || said !== ''),
      ),
  )
  const period = [
    sheet.periodKind,
    sheet.periodStart && `開始 ${sheet.periodStart}`,
    sheet.periodEnd && `終期 ${sheet.periodEnd}`,
  ]
  return evaluationPaper({
    top: [`${sheetName(sheet.sheetYear)}　${sheet.publisher}`],
    right: [`作成 ${day(sheet.writtenOn)}`],
    name: `${sheet.name}　（${sheet.code}）`,
    inCharge: [sheet.department, sheet.section].filter(Boolean).join('　'),
    policy: [sheet.policy, sheet.goal, sheet.basicProject].filter(Boolean).join('\n'),
    category: sheet.category,
    period: period.filter(Boolean).join('　'),
    legalBasis: sheet.legalBasis,
    overview: sheet.overview,
    target: sheet.target,
    intent: sheet.intent,
    result: sheet.result,
    resultLabel: '結果',
    years,
    stageOf: () => '',
    figureOf: (kind, fy) => sheet.years.find(({ fiscalYear }) => fiscalYear === fy)?.[kind] ?? null,
    whyOf: () => record,
    costsNote: '（単位：千円、未満切捨て）　－は空欄。0と区別する',
    indicators: shown.map((one) => toldLine(one, years, record)),
    indicatorsNote: '－は空欄。0と区別する',
    judgements: {
      views: ['必要性', '有効性', '効率性', '公平性'].map((view) => ({
        view,
        text: '',
        grounds: '',
      })),
      directions: [
        { label: '方向性', text: sheet.direction },
        { label: '今後', text: sheet.futureDirection },
      ],
      comments: sheet.comments,
      ...{ saidBefore: '', response: '' },
    },
    rests: `出典：${sourceText(files)}`,
  })
}

/** 「事務事業評価シート_見本市_0343_令和7年度まで.pdf」, without what file systems refuse. */
export function paperFileName(sheet: EvaluationSheet, until: number, extension: string): string {
  const parts = ['事務事業評価シート', sheet.publisher, sheet.code, `${yearName(until)}まで`]
  return `${parts.join('_').replace(/[\\/:*?"<>|]/g, '・')}.${extension}`
}
