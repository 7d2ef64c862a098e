import { type FileAnswer, routeTable, type Visit } from '#platform'
import { paperPdf, paperWorkbook } from '#platform/typesetting'
import { may } from '../permissions.ts'
import { replacePaper } from './actions/replace-paper.ts'
import * as at from './addresses.ts'
import { PapersPage } from './pages/list-page.tsx'
import { draftOf, PaperShowPage } from './pages/show-page.tsx'
import { fileName } from './rules.ts'

const draft = { draft: true } as const

async function pdfDraft({ here, params, query }: Visit<typeof at.pdf>): Promise<FileAnswer> {
  const { name, sheet, content } = await draftOf(here, params, query.round)
  const body = await paperPdf(content, draft, here.now)
  const file = `下書き_${fileName(name, sheet, 'pdf')}`
  return { type: 'application/pdf', name: file, body, inline: true }
}

async function workbookDraft({
  here,
  params,
  query,
}: Visit<typeof at.workbook>): Promise<FileAnswer> {
  const { name, sheet, content } = await draftOf(here, params, query.round)
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: `下書き_${fileName(name, sheet, 'xlsx')}`,
    body: await paperWorkbook(content, draft, here.now),
  }
}

export const routes = routeTable([
  {
    get: at.papers,
    may: may.seeMeasures,
    page: PapersPage,
    help: 'この事業の帳票の一覧です。帳票の名前を選ぶと、印刷される形のまま画面に出ます。提出する前は下書きで、記録を直すとすぐに変わります。提出した帳票は一字も変わらず、「提出した帳票」から照合ページを開くと、後から変わったところが分かります。',
  },
  {
    get: at.paper,
    may: may.seeMeasures,
    page: PaperShowPage,
    help: '印刷される形の帳票です。金額を選ぶと、その積算の「なぜ？」に進みます。下書きはPDFとExcelでも出せます。提出した後は、提出した時の帳票がそのまま出ます。',
  },
  { get: at.pdf, may: may.seeMeasures, file: pdfDraft },
  { get: at.workbook, may: may.seeMeasures, file: workbookDraft },
  {
    post: at.replacement,
    may: may.requestAmounts,
    do: replacePaper,
    again: PapersPage,
    next: ({ measureId = '' }) => at.papers({ measureId }),
  },
])
