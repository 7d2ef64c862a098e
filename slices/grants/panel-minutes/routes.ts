import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { keepPresences, voteOnSelection, voteOnVeto } from './actions/keep-minutes.ts'
import * as at from './addresses.ts'
import { MinutesPage } from './pages/minutes-page.tsx'

const onPage = {
  again: MinutesPage,
  next: ({ callId = '' }: Readonly<Record<string, string>>) => at.minutes({ callId }),
}

export const routes = routeTable([
  {
    get: at.minutes,
    may: may.seeScoreSheets,
    page: MinutesPage,
    help: '審査会の出席、合議の結論、議決の記録です。定足数に足りないときと、結論が書かれていないときは議決できません。',
  },
  { post: at.presences, may: may.managePanels, do: keepPresences, ...onPage },
  { post: at.vetoVote, may: may.managePanels, do: voteOnVeto, ...onPage },
  { post: at.vote, may: may.managePanels, do: voteOnSelection, ...onPage },
])
