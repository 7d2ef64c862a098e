import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { handInDeclaration, markTies, sayTieKind } from './actions/declare-ties.ts'
import * as at from './addresses.ts'
import { DeclarationPage } from './pages/declaration-page.tsx'

const onList = {
  again: DeclarationPage,
  next: ({ callId = '' }: Readonly<Record<string, string>>) => at.declaration({ callId }),
}

export const routes = routeTable([
  {
    get: at.declaration,
    may: may.reviewApplications,
    page: DeclarationPage,
    help: '申請者と、申請していない事業者を混ぜた名簿です。関わりのある事業者に印を付け、種類を選んで提出します。並びは人ごとに違います。',
  },
  { post: at.marks, may: may.reviewApplications, do: markTies, ...onList },
  { post: at.kinds, may: may.reviewApplications, do: sayTieKind, ...onList },
  { post: at.handingIn, may: may.reviewApplications, do: handInDeclaration, ...onList },
])
