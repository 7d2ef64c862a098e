import { routeTable } from '#platform'
import { ownRecord } from '../own-records/addresses.ts'
import { may } from '../permissions.ts'
import { proposeNewPart, proposePart, proposePartEnd } from './actions/propose-part.ts'
import * as at from './addresses.ts'
import { NewPartPage, PartPage } from './pages/part-page.tsx'

const toOwn = ({ businessId = '' }: Readonly<Record<string, string>>) => ownRecord({ businessId })

export const routes = routeTable([
  {
    get: at.ownNewPart,
    may: may.keepOwnRecord,
    page: NewPartPage,
    help: '市の台帳にない事業所・工程・設備を知らせます。市の担当課が確かめてから加わります。分からない項目は空けてください。',
  },
  {
    post: at.ownNewPart,
    may: may.keepOwnRecord,
    do: proposeNewPart,
    again: NewPartPage,
    next: toOwn,
  },
  {
    get: at.ownPart,
    may: may.keepOwnRecord,
    page: PartPage,
    help: '事業所・工程・設備のうち、直してほしいところだけを書き換えます。市の担当課が、項目ごとに採用するかを答えます。',
  },
  { post: at.ownPart, may: may.keepOwnRecord, do: proposePart, again: PartPage, next: toOwn },
  { post: at.ownPartEnd, may: may.keepOwnRecord, do: proposePartEnd, again: PartPage, next: toOwn },
])
