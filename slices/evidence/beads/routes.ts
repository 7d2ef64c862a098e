import { routeTable } from '#platform'
import { writeComment } from '../comments/actions/write-comment.ts'
import { comments } from '../comments/addresses.ts'
import { correctDocument } from '../documents/actions/correct-document.ts'
import { registerDocument } from '../documents/actions/register-document.ts'
import * as documentsAt from '../documents/addresses.ts'
import { EditPage } from '../documents/pages/edit-page.tsx'
import { NewPage } from '../documents/pages/new-page.tsx'
import { may } from '../permissions.ts'
import { mergeBeads } from '../retirements/actions/merge-beads.ts'
import { withdrawBead } from '../retirements/actions/withdraw-bead.ts'
import * as at from './addresses.ts'
import { ShowPage } from './pages/show-page.tsx'

const pidIn = (params: Readonly<Record<string, string>>) => ({ beadPid: params.beadPid ?? '' })

export const routes = routeTable([
  {
    get: at.bead,
    may: may.seeBeads,
    page: ShowPage,
    help: '一つの記録と、その糸です。左の「なぜ？」はこの記録のもとになったもの、右の「どうなった？」はここから生まれたものです。決定より後に加えた根拠には「後付け」と出ます。矢印キーで糸をたどり、Enterで開きます。',
  },
  {
    get: documentsAt.newDocument,
    may: may.registerDocuments,
    page: NewPage,
    help: '見積書、要綱、会議資料、訪問メモなどを根拠として登録します。「資料の日付」は内容の日付、「市が知り得た日」は市が初めて読めた日です。知り得た日が決定より後なら、後付け（決定後の情報）になります。登録した日時は自動で残り、変えられません。',
  },
  {
    post: documentsAt.documents,
    may: may.registerDocuments,
    do: registerDocument,
    again: NewPage,
    next: (params) => at.bead(pidIn(params)),
  },
  {
    get: documentsAt.correction,
    may: may.registerDocuments,
    page: EditPage,
    help: '登録した文書の内容を直します。直す前の版は残り、印刷して確定した帳票は変わりません。照合のページには、直したところが一覧で出ます。',
  },
  {
    post: documentsAt.correction,
    may: may.registerDocuments,
    do: correctDocument,
    again: EditPage,
    next: (params) => at.bead(pidIn(params)),
  },
  {
    post: comments,
    may: may.comment,
    do: writeComment,
    again: ShowPage,
    next: (params) => `${at.bead(pidIn(params))}#comments`,
  },
  {
    post: at.withdrawal,
    may: may.retireBeads,
    do: withdrawBead,
    again: ShowPage,
    next: (params) => at.bead(pidIn(params)),
  },
  {
    post: at.merger,
    may: may.retireBeads,
    do: mergeBeads,
    again: ShowPage,
    next: (params) => at.bead(pidIn(params)),
  },
])
