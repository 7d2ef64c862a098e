import { routeTable } from '#platform'
import { may } from '../permissions.ts'
import { readHardness } from './actions/read-hardness.ts'
import * as at from './addresses.ts'
import { HardnessRowPage } from './pages/edit-page.tsx'
import { HardnessPage, hardnessFile } from './pages/list-page.tsx'
import { HardnessYearPage } from './pages/year-page.tsx'

export const routes = routeTable([
  {
    get: at.hardness,
    may: may.seeMeasures,
    page: HardnessPage,
    menu: { stage: 'decide', label: 'ハードとソフト', order: 114 },
    help: '提出された要求の積算を、節によってハードとソフトに分けた年ごとの割合です。決算がある年は、事業の決算額を積算の割合で分けます。貸付金・積立金・繰出金は割合に入れません。',
  },
  { get: at.hardnessCsv, may: may.seeMeasures, file: hardnessFile },
  {
    get: at.hardnessYear,
    may: may.seeMeasures,
    page: HardnessYearPage,
    help: 'その年度の積算の行と区分です。節による区分が実態と違う行は、所管する課が理由を付けて変えられます。',
  },
  {
    get: at.hardnessRow,
    may: may.seeMeasures,
    page: HardnessRowPage,
    help: '節による区分と違えるときは、理由を書きます。前の区分も記録に残ります。',
  },
  {
    post: at.hardnessRow,
    may: may.writeMeasures,
    do: readHardness,
    again: HardnessRowPage,
    next: ({ fiscalYear = '' }) => at.hardnessYear({ fiscalYear }),
  },
])
