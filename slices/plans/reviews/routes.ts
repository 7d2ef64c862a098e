import { routeTable } from '#platform'
import { indicator as indicatorPage } from '../indicators/addresses.ts'
import { ShowIndicatorPage } from '../indicators/pages/show-page.tsx'
import { may } from '../permissions.ts'
import { answerReview } from './actions/answer-review.ts'
import { declareReview } from './actions/declare-review.ts'
import * as at from './addresses.ts'
import { reviewsDue } from './tables.ts'

const toIndicator = ({ indicatorId = '' }: Readonly<Record<string, string>>) =>
  indicatorPage({ indicatorId })

export const routes = routeTable([
  {
    post: at.reviews,
    may: may.writePlans,
    do: declareReview,
    again: ShowIndicatorPage,
    next: toIndicator,
  },
  {
    post: at.reviewAnswers,
    may: may.writePlans,
    do: answerReview,
    again: ShowIndicatorPage,
    next: toIndicator,
  },
  {
    may: may.writePlans,
    async today(here) {
      return (await reviewsDue(here)).map(({ indicator, trigger }) => ({
        kind: 'stuck' as const,
        on: trigger.on,
        title: `指標を見直す：${indicator.name}`,
        note: trigger.sentence,
        href: indicatorPage({ indicatorId: indicator.id }),
        stage: 'decide' as const,
        tag: '見直し',
      }))
    },
  },
])
