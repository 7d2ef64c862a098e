import { routeTable } from '#platform'
import { budget } from '../addresses.ts'
import { may } from '../permissions.ts'
import { groundMeasure } from './actions/ground-measure.ts'
import { setIndicators } from './actions/set-indicators.ts'
import * as at from './addresses.ts'
import { IndicatorsPage, ReasonsPage } from './pages/edit-page.tsx'

export const routes = routeTable([
  {
    get: at.reasons,
    may: may.writeMeasures,
    page: ReasonsPage,
    help: '言葉でさがし、根拠・課題・目標を一つ選んでつなぎます。予算要求書を提出した後につないだものには「後付け」と表示され、外してつなぎ直しても消えません。',
  },
  {
    post: at.reasons,
    may: may.writeMeasures,
    do: groundMeasure,
    again: ReasonsPage,
    next: ({ measureId = '' }) => at.reasons({ measureId }),
  },
  {
    get: at.indicators,
    may: may.writeMeasures,
    page: IndicatorsPage,
    help: 'この事業を測る指標に印を付けます。一つもないと予算を要求できません。新しい指標は「計画と目標」で決めます。',
  },
  {
    post: at.indicators,
    may: may.writeMeasures,
    do: setIndicators,
    again: IndicatorsPage,
    next: ({ measureId = '' }) => budget({ measureId }),
  },
])
