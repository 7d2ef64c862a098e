import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { AllLooksPage, allLooksFile, LooksPage, looksFile } from './pages/looks-page.tsx'

export const routes = routeTable([
  {
    get: at.allLooks,
    may: may.seeLooks,
    page: AllLooksPage,
    help: '担い手・財務・提供先への開示など、個人にかかわる情報を開いた記録です。人と期間で絞り、CSVで保存できます。',
  },
  { get: at.allLooksCsv, may: may.seeLooks, file: allLooksFile },
  {
    get: at.looks,
    may: may.seeLooks,
    page: LooksPage,
    help: '一つの事業者の、個人にかかわる情報を開いた記録です。同じ記録を、事業者本人も見られます。',
  },
  { get: at.looksCsv, may: may.seeLooks, file: looksFile },
])
