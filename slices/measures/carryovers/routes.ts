import { formatYen } from '#packages/japan'
import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { decideCarryover } from './actions/decide-carryover.ts'
import { draftCarryover } from './actions/draft-carryover.ts'
import { returnCarryover } from './actions/return-carryover.ts'
import * as at from './addresses.ts'
import { CarryoversPage, StatementPage, statementBook, statementPdf } from './pages/list-page.tsx'
import { MeasureCarryoversPage } from './pages/measure-page.tsx'
import { CarryoverPage } from './pages/show-page.tsx'
import { carryoversWaiting } from './tables.ts'

const carryover = ({ carryoverId = '' }: Readonly<Record<string, string>>) =>
  at.carryover({ carryoverId })

export const routes = routeTable([
  {
    get: at.carryovers,
    may: may.seeMeasures,
    page: CarryoversPage,
    menu: { stage: 'decide', label: '繰越', order: 64 },
    help: '年度ごとの繰越です。決定したものは庁内のだれでも見られ、決定前のものは起案した課と財政課だけが見られます。繰越計算書は翌年度の5月31日までに調製します。',
  },
  {
    get: at.ofMeasure,
    may: may.seeMeasures,
    page: MeasureCarryoversPage,
    help: '一つの事業の繰越です。明許は予算で定めた額まで、事故は年度内に契約したものに限ります。財政課が決定すると、この年度の翌年度繰越額と、翌年度の前年度繰越額に入ります。',
  },
  {
    post: at.ofMeasure,
    may: may.writeMeasures,
    do: draftCarryover,
    again: MeasureCarryoversPage,
    next: carryover,
  },
  {
    get: at.carryover,
    may: may.seeMeasures,
    page: CarryoverPage,
    help: '一つの繰越の内容、財源、手順です。',
  },
  {
    post: at.decision,
    may: may.receiveRequests,
    do: decideCarryover,
    again: CarryoverPage,
    next: carryover,
  },
  {
    post: at.returning,
    may: may.receiveRequests,
    do: returnCarryover,
    again: CarryoverPage,
    next: carryover,
  },
  {
    get: at.statement,
    may: may.seeMeasures,
    page: StatementPage,
    help: '決定した繰越を、明許と事故に分けて印刷する形で示します。PDFとExcelで出せます。',
  },
  { get: at.pdf, may: may.seeMeasures, file: statementPdf },
  { get: at.workbook, may: may.seeMeasures, file: statementBook },
  {
    may: may.receiveRequests,
    async today(here) {
      return (await carryoversWaiting(here)).map((one) => ({
        kind: 'arrived' as const,
        on: null,
        title: `繰越を決定する：${one.measureName}`,
        note: `${one.kind}　${formatYen(one.amountYen)}円`,
        href: at.carryover({ carryoverId: one.id }),
        stage: 'decide' as const,
        tag: '決裁待ち',
      }))
    },
  },
])
