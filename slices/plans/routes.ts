import { routeTable } from '#platform'
import { openPlan } from './actions/open-plan.ts'
import * as at from './addresses.ts'
import { addGoal } from './goals/actions/add-goal.ts'
import { reviseGoal } from './goals/actions/revise-goal.ts'
import * as goalsAt from './goals/addresses.ts'
import { EditGoalPage, NewGoalPage } from './goals/pages/edit-page.tsx'
import { ShowGoalPage } from './goals/pages/show-page.tsx'
import { defineIndicator } from './indicators/actions/define-indicator.ts'
import { reviseTarget } from './indicators/actions/revise-target.ts'
import * as indicatorsAt from './indicators/addresses.ts'
import { IndicatorsPage, indicatorsFile } from './indicators/pages/list-page.tsx'
import { NewIndicatorPage } from './indicators/pages/new-page.tsx'
import { NewTargetPage, ShowIndicatorPage } from './indicators/pages/show-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { NewPage } from './pages/new-page.tsx'
import { ShowPage } from './pages/show-page.tsx'
import { may } from './permissions.ts'

const id = (params: Readonly<Record<string, string>>, name: string) => params[name] ?? ''

export const routes = routeTable([
  {
    get: at.plans,
    may: may.seePlans,
    page: ListPage,
    menu: { stage: 'decide', label: '計画と目標', order: 10 },
    help: '策定済みの計画を一覧します。計画の名称を開くと、目標の木と、それぞれの指標の数が出ます。指標のない目標には「なし」と表示されます。',
  },
  {
    get: at.newPlan,
    may: may.writePlans,
    page: NewPage,
    help: '策定した日を正しく入れてください。その日より後につないだ根拠には「後付け」と表示されます。',
  },
  {
    post: at.plans,
    may: may.writePlans,
    do: openPlan,
    again: NewPage,
    next: (p) => at.plan({ planId: id(p, 'planId') }),
  },
  {
    get: at.plan,
    may: may.seePlans,
    page: ShowPage,
    help: '目標を計画書の番号の順に並べています。目標を開くと、なぜその目標なのか、どの事務事業が受けているかがたどれます。',
  },
  {
    get: goalsAt.newGoal,
    may: may.writePlans,
    page: NewGoalPage,
    help: '計画書に書かれた番号と名称を、そのまま入れてください。',
  },
  {
    post: goalsAt.goals,
    may: may.writePlans,
    do: addGoal,
    again: NewGoalPage,
    next: (p) => goalsAt.goal({ goalId: id(p, 'goalId') }),
  },
  {
    get: goalsAt.goal,
    may: may.seePlans,
    page: ShowGoalPage,
    help: '左が「なぜこの目標か」、右が「どうなったか」です。下の表で指標の状態を確かめられます。',
  },
  {
    get: goalsAt.goalEdit,
    may: may.writePlans,
    page: EditGoalPage,
    help: '書き誤りを直す画面です。直す前の内容と理由は、変更の記録に残ります。',
  },
  {
    post: goalsAt.goalEdit,
    may: may.writePlans,
    do: reviseGoal,
    again: EditGoalPage,
    next: (p) => goalsAt.goal({ goalId: id(p, 'goalId') }),
  },
  {
    get: indicatorsAt.indicators,
    may: may.seePlans,
    page: IndicatorsPage,
    help: '指標の名称でさがせます。見出しを押すと並べ替わり、CSVで保存できます。「未到来」は、まだ判定できる時期でないという意味です。',
  },
  { get: indicatorsAt.indicatorsCsv, may: may.seePlans, file: indicatorsFile },
  {
    get: indicatorsAt.newIndicator,
    may: may.writePlans,
    page: NewIndicatorPage,
    help: '何を、何のうちから、だれが、どの資料で数えるかを決めます。決められない欄があるときは、保存の前に文で知らせます。',
  },
  {
    post: indicatorsAt.indicators,
    may: may.writePlans,
    do: defineIndicator,
    again: NewIndicatorPage,
    next: (p) => indicatorsAt.indicator({ indicatorId: id(p, 'indicatorId') }),
  },
  {
    get: indicatorsAt.indicator,
    may: may.seePlans,
    page: ShowIndicatorPage,
    help: '斜線は、結果が出る時期に達していない期間です。基準値の出典を押すと、元の統計カードに行きます。',
  },
  {
    get: indicatorsAt.newTarget,
    may: may.writePlans,
    page: NewTargetPage,
    help: '前の目標を残したまま、新しい目標を加えます。',
  },
  {
    post: indicatorsAt.targets,
    may: may.writePlans,
    do: reviseTarget,
    again: NewTargetPage,
    next: (p) => indicatorsAt.indicator({ indicatorId: id(p, 'indicatorId') }),
  },
])
