import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { decideSunset } from './actions/decide-sunset.ts'
import { retestMeasure } from './actions/retest-measure.ts'
import * as at from './addresses.ts'
import { SunsetsPage } from './pages/list-page.tsx'
import { SunsetPage } from './pages/show-page.tsx'
import { isLeftToTheDirector } from './rules.ts'
import { undecidedFor, untestedThisYear } from './tables.ts'

const sunset = ({ measureId = '' }: Readonly<Record<string, string>>) => at.sunset({ measureId })

export const routes = routeTable([
  {
    get: at.sunsets,
    may: may.seeMeasures,
    page: SunsetsPage,
    menu: { stage: 'decide', label: '終期', order: 70 },
    help: '終期がこの年度までの事業です。9月30日までに判断がないものは、10月1日から部長の判断に移ります。',
  },
  {
    get: at.sunset,
    may: may.seeMeasures,
    page: SunsetPage,
    help: '終える条件に達したかを毎年7月に確かめ、終期に続けるか終えるかを判断します。続けるには、終える条件への答えと、書き直した公益性が要ります。',
  },
  {
    post: at.retests,
    may: may.writeMeasures,
    do: retestMeasure,
    again: SunsetPage,
    next: sunset,
  },
  { post: at.sunset, may: may.decideSunsets, do: decideSunset, again: SunsetPage, next: sunset },
  {
    may: may.decideSunsets,
    async today(here) {
      const isDirector = may.decideLeftSunsets(here.person)
      const left = (await undecidedFor(here)).filter(
        (one) => isLeftToTheDirector(one.sunsetYear, here.today) === isDirector,
      )
      return left.map((one) => ({
        kind: 'due' as const,
        on: isDirector ? null : `${one.sunsetYear}-09-30`,
        title: `終期の判断をする：${one.name}`,
        note: `終期 ${formatFiscalYear(toFiscalYear(one.sunsetYear))}　${one.sectionName}`,
        href: at.sunset({ measureId: one.measureId }),
        stage: 'decide' as const,
        tag: isDirector ? '部長の判断待ち' : '終期',
      }))
    },
  },
  {
    may: may.writeMeasures,
    async today(here) {
      if (here.today.slice(5, 7) !== '07') return []
      return (await untestedThisYear(here)).map((one) => ({
        kind: 'due' as const,
        on: `${here.today.slice(0, 4)}-07-31`,
        title: `まだ必要かを確かめる：${one.name}`,
        note: '終える条件に達しているかを見ます。',
        href: at.sunset({ measureId: one.measureId }),
        stage: 'decide' as const,
        tag: '7月の確認',
      }))
    },
  },
])
