import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import * as at from './addresses.ts'
import { RelatednessPage } from './pages/relatedness-page.tsx'
import { relatednessFile } from './tables.ts'

export const routes = routeTable([
  {
    get: at.relatedness,
    may: may.seeFigures,
    page: RelatednessPage,
    help: '同じ市区町村に一緒に集まりやすい業種を「近い」とみる計算の、教材です。18の大分類では市区町村の大きさや都市・農村の違いが主に現れるため、助言には使えません。業種を選ぶと、ほかの17業種との近さが並びます。',
  },
  { get: at.relatednessFile, may: may.seeFigures, file: relatednessFile },
])
