import { formatYen } from '#packages/japan'
import { routeTable } from '#platform'
import { work } from '../desk/addresses.ts'
import { may } from '../permissions.ts'
import { request } from '../requests/addresses.ts'
import { round } from '../rounds/addresses.ts'
import { ShowRoundPage } from '../rounds/pages/show-page.tsx'
import { roundName, stageLabels } from '../rounds/rules.ts'
import { requestRevival } from './actions/request-revival.ts'
import { settleRound } from './actions/settle-round.ts'
import * as at from './addresses.ts'
import { RevivalPage } from './pages/edit-page.tsx'
import { revivalsWaiting } from './tables.ts'

export const routes = routeTable([
  {
    get: at.revival,
    may: may.requestAmounts,
    page: RevivalPage,
    help: '内示された額に対して、要求の後に分かった新しい事実を添えて、もう一度求めます。期限は内示から数えた開庁日です。出せるのは内示ごとに一度です。',
  },
  {
    post: at.revival,
    may: may.requestAmounts,
    do: requestRevival,
    again: RevivalPage,
    next: ({ measureId = '', roundId = '' }) => request({ measureId, roundId }),
  },
  {
    post: at.settling,
    may: may.releaseStages,
    do: settleRound,
    again: ShowRoundPage,
    next: ({ roundId = '' }) => round({ roundId }),
  },
  {
    may: may.assess,
    async today(here) {
      return (await revivalsWaiting(here)).map((one) => ({
        kind: 'arrived' as const,
        on: null,
        title: `復活要求を査定する：${one.measureName}`,
        note: `${roundName(one)}　${stageLabels[one.stage]}への復活要求 ${formatYen(one.amountYen, { unit: '千円' })}千円`,
        href: work({ requestId: one.requestId }),
        stage: 'decide' as const,
        tag: '復活要求',
      }))
    },
  },
])
