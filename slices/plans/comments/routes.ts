import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { enterComment } from './actions/enter-comment.ts'
import { removeItem } from './actions/remove-item.ts'
import { splitComment } from './actions/split-comment.ts'
import * as at from './addresses.ts'
import { NewCommentPage, ShowCommentPage } from './pages/show-page.tsx'

const toComment = ({ planId = '', commentId = '' }: Readonly<Record<string, string>>) =>
  at.comment({ planId, commentId })

export const routes = routeTable([
  {
    get: at.newComment,
    may: may.answerComments,
    page: NewCommentPage,
    help: '郵送・ファクシミリ・窓口などで届いた意見を登録します。締切より後に届いた意見は登録できません。',
  },
  {
    post: at.comments,
    may: may.answerComments,
    do: enterComment,
    again: NewCommentPage,
    next: toComment,
  },
  {
    get: at.comment,
    may: may.answerComments,
    page: ShowCommentPage,
    help: '一通の意見を、趣旨ごとの項目に分けます。提出者は1人、項目は分けた数だけ数えます。',
  },
  {
    post: at.items,
    may: may.answerComments,
    do: splitComment,
    again: ShowCommentPage,
    next: toComment,
  },
  {
    post: at.itemRemoval,
    may: may.answerComments,
    do: removeItem,
    again: ShowCommentPage,
    next: toComment,
  },
])
