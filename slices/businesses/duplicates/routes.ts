import { type Here, jobsAt, routeTable } from '#platform'
import { may } from '../permissions.ts'
import { decideApart } from './actions/decide-pair.ts'
import { findDuplicates, findingDuplicates } from './actions/find-duplicates.ts'
import { reopenPair } from './actions/reopen-pair.ts'
import * as at from './addresses.ts'
import { ListPage } from './pages/list-page.tsx'
import { ShowPage } from './pages/show-page.tsx'
import { strongPairs } from './tables.ts'

const toPair = (params: Readonly<Record<string, string>>) =>
  at.duplicate({ pairId: params.pairId ?? '' })

export const routes = routeTable([
  {
    get: at.duplicates,
    may: may.seePeople,
    page: ListPage,
    help: '名称・よみ・電話・住所・代表者の合い具合から、同じ事業者かもしれない組を並べます。ひとりでに統合することはありません。「別の事業者」と決めた組は、もう出ません。',
  },
  {
    post: at.duplicateSearch,
    may: may.writeBusinesses,
    do: findDuplicates,
    again: ListPage,
    next: ({ jobId = '' }) => jobsAt.job({ jobId }),
  },
  {
    get: at.duplicate,
    may: may.seePeople,
    page: ShowPage,
    help: '二つの登録を項目ごとに見比べます。別の事業者なら理由を添えて決め、同じ事業者なら係長が統合します。',
  },
  {
    post: at.decision,
    may: may.writeBusinesses,
    do: decideApart,
    again: ShowPage,
    next: () => at.duplicates(),
  },
  {
    post: at.reopening,
    may: may.writeBusinesses,
    do: reopenPair,
    again: ShowPage,
    next: toPair,
  },
  { job: findingDuplicates },
  { every: 'day', do: findDuplicates },
  { may: may.writeBusinesses, today },
])

async function today(here: Here) {
  const strong = await strongPairs(here)
  if (strong === 0) return []
  return [
    {
      kind: 'stuck' as const,
      on: null,
      title: `同じ事業者かもしれない登録が${strong}組あります`,
      note: '見比べて、別の事業者か、統合するかを決めてください。',
      href: at.duplicates(),
      stage: 'rec' as const,
      tag: '重複候補',
    },
  ]
}
