import { type FileAnswer, routeTable, type Visit, withQuery } from '#platform'
import { paperDocument, paperPdf, paperWorkbook } from '#platform/typesetting'
import { pairNodes } from '../pairings/actions/pair-nodes.ts'
import * as pairingsAt from '../pairings/addresses.ts'
import { PairPage } from '../pairings/pages/pair-page.tsx'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { comparisonContent } from './pages/comparison-content.tsx'
import { ComparisonPage, ComparisonPaperPage } from './pages/show-page.tsx'
import { comparisonOf } from './tables.ts'

type Asked = Pick<Visit<typeof at.pdf>, 'here' | 'params' | 'query'>

async function printed({ here, params, query }: Asked, extension: string) {
  const compared = await comparisonOf(here, params.versionId, query.with ?? null)
  const content = comparisonContent(compared)
  const name = `${content.title}_${compared.version.planName}_第${compared.version.number}版`
  return { content, name: `${name.replace(/[\\/:*?"<>|]/g, '・')}.${extension}` }
}

async function pdf(visit: Visit<typeof at.pdf>): Promise<FileAnswer> {
  const { content, name } = await printed(visit, 'pdf')
  const body = await paperPdf(content, { draft: true }, visit.here.now)
  return { type: 'application/pdf', name, body, inline: true }
}

async function docx(visit: Visit<typeof at.docx>): Promise<FileAnswer> {
  const { content, name } = await printed(visit, 'docx')
  return {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name,
    body: paperDocument(content, { draft: true }),
  }
}

async function workbook(visit: Visit<typeof at.workbook>): Promise<FileAnswer> {
  const { content, name } = await printed(visit, 'xlsx')
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name,
    body: await paperWorkbook(content, { draft: true }, visit.here.now),
  }
}

export const routes = routeTable([
  {
    get: at.comparison,
    may: may.seePlans,
    page: ComparisonPage,
    help: '二つの版を、目標ごとに比べます。同じ目標は版が変わっても同じ記録なので、番号や場所が変わっても対になります。番号のない取り込んだ本文は、似ている度合いで対にします。違っていたら「選び直す」で直せます。',
  },
  {
    get: at.paper,
    may: may.seePlans,
    page: ComparisonPaperPage,
    help: '印刷される形の新旧対照表です（A4横）。PDF・Word・Excelでも出せます。',
  },
  { get: at.pdf, may: may.seePlans, file: pdf },
  { get: at.docx, may: may.seePlans, file: docx },
  { get: at.workbook, may: may.seePlans, file: workbook },
  {
    get: pairingsAt.pairing,
    may: may.writePlans,
    page: PairPage,
    help: '旧の目標が、新のどの目標に当たるかを選びます。人が選んだ対応は、取り込み直しても残ります。',
  },
  {
    post: pairingsAt.pairing,
    may: may.writePlans,
    do: pairNodes,
    again: PairPage,
    next: ({ planId = '', versionId = '' }, done) =>
      withQuery(at.comparison({ planId, versionId }), { with: done.params?.with }),
  },
])
