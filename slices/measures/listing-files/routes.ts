import { routeTable } from '#platform'
import { listings } from '../listings/addresses.ts'
import { may } from '../permissions.ts'
import { takeInListings } from './actions/take-in-listings.ts'
import * as at from './addresses.ts'
import { FilePage } from './pages/file-page.tsx'

export const routes = routeTable([
  {
    get: at.listingFile,
    may: may.takeInListings,
    page: FilePage,
    help: 'Jグランツの公開APIから保存したJSONを選びます。同じ記録は一件になり、変わった所は前の値とともに残ります。見張っている人には、新しい制度と、上限額・締切の変更を知らせます。',
  },
  {
    post: at.listingFile,
    may: may.takeInListings,
    do: takeInListings,
    again: FilePage,
    next: () => listings(),
    files: true,
  },
])
