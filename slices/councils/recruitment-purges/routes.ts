import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { recruitment } from '../recruitments/addresses.ts'
import { purgeApplications } from './actions/purge-applications.ts'
import { askedFor, askingNote, lapseDay } from './rules.ts'
import { undecidedSince } from './tables.ts'

export const routes = routeTable([
  { every: 'day', do: purgeApplications },
  {
    may: may.handleApplications,
    async today(here) {
      const asked = await undecidedSince(here, askedFor(here.today))
      return asked.map((one) => ({
        kind: 'due' as const,
        on: lapseDay(one.closesOn),
        title: `${one.bodyName}の公募の結果を決めるか、取り消す`,
        note: askingNote(one.closesOn),
        href: recruitment({ recruitmentId: one.id }),
        stage: 'decide' as const,
        tag: '公募',
      }))
    },
  },
])
