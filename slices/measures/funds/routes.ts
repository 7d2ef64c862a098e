import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { allocateFunds } from './actions/allocate-funds.ts'
import { confirmRate } from './actions/confirm-rate.ts'
import { confirmScheme } from './actions/confirm-scheme.ts'
import * as at from './addresses.ts'
import { FundsPage } from './pages/edit-page.tsx'
import { NewSchemePage, SchemePage, SchemesPage } from './pages/schemes-page.tsx'

export const routes = routeTable([
  {
    get: at.funds,
    may: may.writeMeasures,
    page: FundsPage,
    help: '千円単位で入れます。国・県の補助は、対象経費×率と上限のうち小さいほうまでです。合計が事業費と合わないままでも保存できますが、提出はできません。交付税措置の見込は財源に含めません。',
  },
  {
    post: at.funds,
    may: may.writeMeasures,
    do: allocateFunds,
    again: FundsPage,
    next: ({ measureId = '', roundId = '' }) => at.funds({ measureId, roundId }),
  },
  {
    get: at.schemes,
    may: may.seeMeasures,
    page: SchemesPage,
    menu: { stage: 'decide', label: '財源', order: 50 },
    help: '補助制度・地方債・基金などの一覧です。率が「要確認」のものは計算に入りません。',
  },
  {
    get: at.newScheme,
    may: may.confirmSchemes,
    page: NewSchemePage,
    help: '公募要領や要綱を読んだ人が、率・上限・ページを入れます。率が分からないときは空けておきます。',
  },
  {
    post: at.schemes,
    may: may.confirmSchemes,
    do: confirmScheme,
    again: NewSchemePage,
    next: ({ schemeId = '' }) => at.scheme({ schemeId }),
  },
  {
    get: at.scheme,
    may: may.seeMeasures,
    page: SchemePage,
    help: 'この財源の条件と、充てている積算です。確かめた人とページが記録されています。率が分からないまま登録したものは、確かめたときにここで入れます。',
  },
  {
    post: at.schemeRate,
    may: may.confirmSchemes,
    do: confirmRate,
    again: SchemePage,
    next: ({ schemeId = '' }) => at.scheme({ schemeId }),
  },
])
