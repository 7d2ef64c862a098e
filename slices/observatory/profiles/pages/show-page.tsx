import type { Visit } from '#platform'
import { Columns, LinkButton, Notice, Page } from '#ui'
import { cardsOfArea } from '../../cards/tables.ts'
import { profileOf } from '../../figures/tables.ts'
import { may } from '../../permissions.ts'
import { headlineOf } from '../../quotients/rules.ts'
import * as at from '../addresses.ts'
import { figureBuilt } from '../rules.ts'
import { AreaCards } from './area-cards.tsx'
import { AreaTabs } from './area-tabs.tsx'
import { AreaWards } from './area-wards.tsx'
import { KeyFigures } from './key-figures.tsx'
import { StatFigureView } from './stat-figure.tsx'

/** 地域の姿: what a municipality lives on, how that changed, and what cannot be said. */
export async function ShowPage({ here, params, filled }: Visit<typeof at.region>) {
  const profile = await profileOf(here, params.areaCode)
  const { area } = profile
  const mayCite = may.citeFigures(here.person)
  // Which figures the city rests on is shown to those who may open the cards.
  const cards = may.seeFigures(here.person) ? await cardsOfArea(here, area.code) : null
  const areaCode = area.code

  return (
    <Page
      title={`${area.prefecture}${area.name}`}
      stage="know"
      lede={headlineOf(profile)}
      acts={
        <>
          <LinkButton kind="sub" href={at.regions()}>
            市区町村を変える
          </LinkButton>
          <LinkButton kind="sub" href={at.numbers({ areaCode, figure: 'all' })} download>
            CSV
          </LinkButton>
        </>
      }
    >
      {filled?.problems.map(({ sentence }) => (
        <Notice kind="bad">{sentence}</Notice>
      ))}
      {filled?.rule && <Notice kind="bad">{filled.rule}</Notice>}
      <AreaTabs here={here} areaCode={areaCode} current="profile" />
      <AreaWards area={area} />
      <KeyFigures profile={profile} />
      <Columns shape="2">
        <StatFigureView figure={figureBuilt(profile, 'quotients')} mayCite={mayCite} />
        <StatFigureView figure={figureBuilt(profile, 'shift-share')} mayCite={mayCite} />
      </Columns>
      <Columns shape="2">
        <StatFigureView figure={figureBuilt(profile, 'shipments')} mayCite={mayCite} />
        <AreaCards cards={cards} />
      </Columns>
    </Page>
  )
}
