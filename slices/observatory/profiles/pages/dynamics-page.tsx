import type { Visit } from '#platform'
import { Columns, Page } from '#ui'
import { profileOf } from '../../figures/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { figureBuilt } from '../rules.ts'
import { AreaTabs } from './area-tabs.tsx'
import { StatFigureView } from './stat-figure.tsx'

/** Corporations that come and go, and ふるさと納税. */
export async function DynamicsPage({ here, params }: Visit<typeof at.dynamics>) {
  const profile = await profileOf(here, params.areaCode)
  const { area } = profile
  const mayCite = may.citeFigures(here.person)
  return (
    <Page
      title={`${area.prefecture}${area.name}`}
      stage="know"
      back={at.regions()}
      lede="法人の新設と閉鎖、ふるさと納税の受入れと収支です。"
    >
      <AreaTabs here={here} areaCode={area.code} current="dynamics" />
      <Columns shape="2">
        <StatFigureView figure={figureBuilt(profile, 'corporations')} mayCite={mayCite} />
        <StatFigureView figure={figureBuilt(profile, 'furusato')} mayCite={mayCite} />
      </Columns>
    </Page>
  )
}
