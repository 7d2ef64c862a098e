import { head, type PaperContent, type PaperPart, side, words } from '#platform/typesetting'
import { figureLinks } from '../../figures/addresses.ts'
import type { RequestSheet, SheetIndicator } from '../../request-sheet.ts'
import {
  aimOf,
  day,
  inCharge,
  nameAndCode,
  notRecorded,
  orNone,
  readingOf,
  restsOn,
  stateOf,
  thousand,
  year,
} from './wordings.tsx'

const shownYears = 6

/** ③ 総合戦略KPIシート, A4 landscape, a block for each KPI. */
export function kpiContent(sheet: RequestSheet): PaperContent {
  const blocks = sheet.indicators.length > 0 ? sheet.indicators : [null]
  return {
    paper: 'kpi',
    title: '総合戦略KPIシート',
    spaced: false,
    landscape: true,
    sizePoints: 9,
    top: [year(sheet.head.fiscalYear), nameAndCode(sheet.head)],
    right: [inCharge(sheet.head)],
    seals: [],
    sheets: blocks.map((indicator, i) => [
      nameOf(sheet, indicator, i + 1),
      readingsOf(sheet, indicator),
      grantsOf(sheet),
      textsOf(sheet, indicator),
    ]),
    rests: restsOn(sheet),
  }
}

function nameOf(sheet: RequestSheet, kpi: SheetIndicator | null, number: number): PaperPart {
  return {
    title: `KPI ${number}`,
    note: '',
    columns: [66, 60, 60, 16, 33, 32],
    head: [
      ['基本目標・施策', '事業', 'KPI', '単位', '基準（年）', '目標（年）'].map((text) =>
        head(text),
      ),
    ],
    body: [
      [
        words(orNone(sheet.head.goal?.title ?? null)),
        words(sheet.head.name),
        words(kpi?.name ?? notRecorded, kpi ? { why: kpi.href } : {}),
        words(kpi?.unit ?? null, { align: 'c' }),
        ...[kpi?.baseline, kpi?.target].map((text) =>
          kpi && text
            ? words(text, { why: figureLinks(sheet, 'kpi')('indicators', kpi.indicatorId) })
            : words(null),
        ),
      ],
    ],
  }
}

/** By year, what the path asks and what was measured; the state once. */
function readingsOf(sheet: RequestSheet, kpi: SheetIndicator | null): PaperPart {
  const years = Array.from({ length: shownYears }, (_, i) => sheet.head.fiscalYear - 2 + i)
  const each = (cell: typeof aimOf) =>
    years.map((fy) =>
      kpi
        ? cell(kpi, fy, figureLinks(sheet, 'kpi')('indicators', kpi.indicatorId))
        : words(null, { align: 'n' }),
    )
  return {
    title: '',
    note: '目標は、道すじの年度ごとの値',
    columns: [39, ...years.map(() => 38)],
    head: [[head('年度'), ...years.map((fy) => head(year(fy)))]],
    body: [
      [side('目標'), ...each(aimOf)],
      [side('実績'), ...each(readingOf)],
      [side('状態'), { ...(kpi ? stateOf(kpi) : words(notRecorded)), cols: years.length }],
    ],
  }
}

function grantsOf(sheet: RequestSheet): PaperPart {
  const grants = sheet.funds.filter(({ kind }) => kind === 'national' || kind === 'prefecture')
  const settled = sheet.amounts.find(({ kind }) => kind === 'cost')?.settledYen ?? null
  const links = figureLinks(sheet, 'kpi')
  const spent = () => thousand(settled, { why: links('amounts', 'cost-settled') })
  const rows = grants.map((fund) => [
    words(fund.name),
    thousand(fund.amountYen, { why: links('funds', fund.fundId) }),
    words(day(fund.deadline), { align: 'c' }),
    spent(),
  ])
  const none = [words('交付金の記録なし'), thousand(null), words(null, { align: 'c' }), spent()]
  return {
    title: '',
    note: '（単位：千円）',
    columns: [117, 50, 50, 50],
    head: [
      [
        ...[head('交付金の名称'), head(`交付額（${year(sheet.head.fiscalYear)}要求）`)],
        ...[head('申請の締切'), head(`事業の決算額（${year(sheet.head.fiscalYear - 2)}）`)],
      ],
    ],
    body: rows.length > 0 ? rows : [none],
  }
}

function textsOf(sheet: RequestSheet, kpi: SheetIndicator | null): PaperPart {
  const isDue = kpi?.state.includes('未到来') ?? false
  const due = isDue ? `　指標は未到来（${orNone(kpi?.firstJudgement ?? null)}）` : ''
  return {
    title: '',
    note: '',
    columns: [50, 217],
    head: [],
    body: [
      [side('取組内容'), words(orNone(sheet.purpose.content))],
      [side('課題'), words(orNone(sheet.issues.map(({ title }) => title).join('・')))],
      [side('効果（国の様式の選択）'), words(`${notRecorded}${due}`)],
      [side('外部有識者の意見'), words(notRecorded)],
      [side('今後の方針（国の様式の選択）'), words(notRecorded)],
    ],
  }
}
