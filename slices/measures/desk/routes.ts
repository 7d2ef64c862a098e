import { routeTable } from '#platform'
import { assessRequest } from '../assessments/actions/assess-request.ts'
import { assessments } from '../assessments/addresses.ts'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { DeskPage, deskFile, LatestDeskPage } from './pages/list-page.tsx'
import { WorkPage } from './pages/work-page.tsx'

export const routes = routeTable([
  {
    get: at.latest,
    may: may.seeDesk,
    page: LatestDeskPage,
    menu: { stage: 'decide', label: '財政課の机', order: 60 },
    help: '提出された要求の一覧です。事業や課の名前でさがし、要求額、一般財源、未回答の質問で並べ替えられます。単位コストと不用額は前の3年度で、数字がない年はその理由を書きます。「後付けだけ」は、根拠がすべて要求の後につながれたものです。',
  },
  {
    get: at.desk,
    may: may.seeDesk,
    page: DeskPage,
    help: '一つの予算編成で提出された要求の一覧です。事業を押すと、なぜ、削った場合、質問、査定が一つの画面に出ます。',
  },
  { get: at.deskCsv, may: may.seeDesk, file: deskFile },
  {
    get: at.work,
    may: may.seeDesk,
    page: WorkPage,
    help: '金額を押すと積算の「なぜ？」に行き、そこから元の統計まで三回でたどれます。要求の内容は直せません。質問と査定だけができます。内部の説明は課に見えません。',
  },
  {
    post: assessments,
    may: may.assess,
    do: assessRequest,
    again: WorkPage,
    next: ({ requestId = '' }) => at.work({ requestId }),
  },
])
