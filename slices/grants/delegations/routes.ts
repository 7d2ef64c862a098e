import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { endSecondment, keepSecondment } from './actions/keep-secondment.ts'
import { setBody } from './actions/set-body.ts'
import * as at from './addresses.ts'
import { DelegationPage } from './pages/delegation-page.tsx'

const again = { again: DelegationPage, next: at.delegation }

export const routes = routeTable([
  {
    get: at.delegation,
    may: may.writeSchemes,
    page: DelegationPage,
    help: 'この制度を行う外郭団体と、そこに出向している職員です。出向している間は、この制度の案件を決裁できません。',
  },
  { post: at.delegation, may: may.rejectForForm, do: setBody, ...again },
  { post: at.secondments, may: may.rejectForForm, do: keepSecondment, ...again },
  { post: at.secondmentEnd, may: may.rejectForForm, do: endSecondment, ...again },
])
