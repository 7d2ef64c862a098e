import type { Visit } from '#platform'
import { Columns, Page, Stack } from '#ui'
import { profileOf } from '../../figures/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { figureBuilt } from '../rules.ts'
import { AreaTabs } from './area-tabs.tsx'
import { StatFigureView } from './stat-figure.tsx'

/** The further figures of a place: who works in what, how diverse it is, income, and a proxy. */
export async function DetailsPage({ here, params }: Visit<typeof at.details>) {
  const profile = await profileOf(here, params.areaCode)
  const { area } = profile
  const mayCite = may.citeFigures(here.person)
  const areaCode = area.code
  return (
    <Page
      title={`${area.prefecture}${area.name}`}
      stage="know"
      back={at.regions()}
      lede="働く人の業種の内訳と多様さ、1人当たりの出荷額（代理指標）、課税対象所得です。"
    >
      <AreaTabs here={here} areaCode={areaCode} current="details" />
      <Columns shape="2">
        <StatFigureView figure={figureBuilt(profile, 'structure')} mayCite={mayCite} />
        <Stack wide>
          <StatFigureView figure={figureBuilt(profile, 'diversity')} mayCite={mayCite} />
          <StatFigureView figure={figureBuilt(profile, 'productivity')} mayCite={mayCite} />
          <StatFigureView figure={figureBuilt(profile, 'income')} mayCite={mayCite} />
        </Stack>
      </Columns>
    </Page>
  )
}
