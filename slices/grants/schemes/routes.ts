import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { registerScheme, reviseScheme } from './actions/write-scheme.ts'
import * as at from './addresses.ts'
import { NewEditionPage, NewSchemePage } from './pages/edit-page.tsx'
import { SchemesPage } from './pages/list-page.tsx'
import { SchemePage } from './pages/show-page.tsx'

const scheme = ({ schemeId = '' }: Readonly<Record<string, string>>) => at.scheme({ schemeId })

export const routes = routeTable([
  {
    get: at.schemes,
    may: may.seeSchemes,
    page: SchemesPage,
    menu: { stage: 'act', label: '補助制度', order: 20 },
    help: '市の補助制度（交付要綱）の一覧です。制度ごとに、補助率・上限・費目・様式を版で持ちます。',
  },
  {
    get: at.newScheme,
    may: may.writeSchemes,
    page: NewSchemePage,
    help: '交付要綱の中身を入れます。補助率は「2/3」のように分数で書きます。費目は1行に一つです。',
  },
  {
    post: at.schemes,
    may: may.writeSchemes,
    do: registerScheme,
    again: NewSchemePage,
    next: scheme,
  },
  {
    get: at.scheme,
    may: may.seeSchemes,
    page: SchemePage,
    help: '一つの補助制度です。いまの版の中身と、この制度の公募が並びます。',
  },
  {
    get: at.newEdition,
    may: may.writeSchemes,
    page: NewEditionPage,
    help: '要綱の改正を、新しい版として入れます。すでに準備した公募は、前の版のまま動きます。',
  },
  {
    post: at.editions,
    may: may.writeSchemes,
    do: reviseScheme,
    again: NewEditionPage,
    next: scheme,
  },
])
