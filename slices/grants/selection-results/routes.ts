import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { publishResult } from './actions/publish-result.ts'
import * as at from './addresses.ts'
import { PreviewPage, ResultPage, resultFile, resultPdf } from './pages/result-pages.tsx'

export const routes = routeTable([
  {
    get: at.preview,
    may: may.seeScoreSheets,
    page: PreviewPage,
    help: '決裁した選定の、公表する内容です。一人や二人の点が引き算で分かる平均は出ません。',
  },
  {
    post: at.publication,
    may: may.managePanels,
    do: publishResult,
    again: PreviewPage,
    next: ({ callId = '' }: Readonly<Record<string, string>>) => at.preview({ callId }),
  },
  {
    get: at.published,
    may: may.readCalls,
    page: ResultPage,
    help: '一つの公募の審査結果です。採択した事業と、件数・平均を載せます。採択とならなかった申請は載せません。',
  },
  { get: at.csv, may: may.readCalls, file: resultFile },
  { get: at.publishedPdf, may: may.readCalls, file: resultPdf },
])
