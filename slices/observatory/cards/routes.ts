import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { editStatement } from './actions/edit-statement.ts'
import * as at from './addresses.ts'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.card,
    may: may.seeFigures,
    page: ShowPage,
    help: '公的統計の図を、その時の数字のまま写した根拠カードです。左の「なぜ？」と右の「どうなった？」で、この根拠がどこで使われたかをたどれます。文は「文を直す」で直せますが、数字・出典・注意書きは変わりません。統計の新しい版で値が5％を超えて変わると、両方の値を並べて示します。',
  },
  {
    post: at.statement,
    may: may.citeFigures,
    do: editStatement,
    again: ShowPage,
    next: ({ cardId = '' }) => at.card({ cardId }),
  },
])
