import { routeTable } from '#platform'
import { plan as planPage } from '../addresses.ts'
import { may } from '../permissions.ts'
import { addGoal } from './actions/add-goal.ts'
import { moveGoal } from './actions/move-goal.ts'
import { removeGoal } from './actions/remove-goal.ts'
import { reviseGoal } from './actions/revise-goal.ts'
import * as at from './addresses.ts'
import { EditGoalPage, NewGoalPage } from './pages/edit-page.tsx'
import { MoveGoalPage, RemoveGoalPage } from './pages/move-page.tsx'
import { ShowGoalPage } from './pages/show-page.tsx'

const toGoal = ({ goalId = '' }: Readonly<Record<string, string>>) => at.goal({ goalId })

export const routes = routeTable([
  {
    get: at.newGoal,
    may: may.writePlans,
    page: NewGoalPage,
    help: '計画書に書かれた番号と名称を、そのまま入れてください。',
  },
  { post: at.goals, may: may.writePlans, do: addGoal, again: NewGoalPage, next: toGoal },
  {
    get: at.goal,
    may: may.seePlans,
    page: ShowGoalPage,
    help: '左が「なぜこの目標か」、右が「どうなったか」です。下の表で、指標の状態と、版ごとの番号と名称を確かめられます。',
  },
  {
    get: at.goalEdit,
    may: may.writePlans,
    page: EditGoalPage,
    help: '作っている版の本文を直します。策定した計画は、改定か正誤の版を作ってから直します。',
  },
  { post: at.goalEdit, may: may.writePlans, do: reviseGoal, again: EditGoalPage, next: toGoal },
  {
    get: at.goalMove,
    may: may.writePlans,
    page: MoveGoalPage,
    help: '目標を、下位の目標とともに別の場所へ移します。新旧対照表には「移動」と出ます。',
  },
  { post: at.goalMove, may: may.writePlans, do: moveGoal, again: MoveGoalPage, next: toGoal },
  {
    get: at.goalRemoval,
    may: may.writePlans,
    page: RemoveGoalPage,
    help: '作っている版から目標を外します。事業がつながっているときは、付け替え先か理由が要ります。',
  },
  {
    post: at.goalRemoval,
    may: may.writePlans,
    do: removeGoal,
    again: RemoveGoalPage,
    next: (_, done) => planPage({ planId: done.params?.planId ?? '' }),
  },
])
