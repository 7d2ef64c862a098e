import { routeTable } from '#platform'
import { businesses } from '../addresses.ts'
import { chooseColumns } from '../columns/actions/choose-columns.ts'
import * as columnsAt from '../columns/addresses.ts'
import { countRegister } from '../counts/actions/count-register.ts'
import { ListPage } from '../pages/list-page.tsx'
import { may } from '../permissions.ts'
import { viewPeopleInList } from './actions/view-people-in-list.ts'
import * as at from './addresses.ts'

const toList = () => businesses()

export const routes = routeTable([
  {
    post: columnsAt.columns,
    may: may.seeBusinesses,
    do: chooseColumns,
    again: ListPage,
    next: toList,
  },
  { post: at.opening, may: may.seePeople, do: viewPeopleInList, again: ListPage, next: toList },
  { every: 'hour', do: countRegister },
])
