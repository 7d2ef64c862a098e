import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { ShowPage } from './pages/show-page.tsx'

export const routes = routeTable([
  {
    get: at.series,
    may: may.readFigures,
    page: ShowPage,
    help: '一つの統計系列が、何を、だれについて、どの単位で測ったものかを説明します。注意書きは、この系列を使う図・表・CSV・根拠カードのすべてに付きます。「版」には、値が載っている公表ファイルと公表日が並びます。',
  },
])
