import { formatWareki } from '#packages/japan'
import type { Here, Visit } from '#platform'
import { ThreadOf, threadOf } from '#slices/evidence'
import { DueTag, LinkButton, Notice, Page, SampleTag, Tag } from '#ui'
import { FindingsSection } from '../../checks/pages/findings-section.tsx'
import { findingsOf } from '../../checks/tables.ts'
import { asidesOf, pastOf } from '../../designs/tables.ts'
import { card } from '../../indicator-papers/addresses.ts'
import { standingVerdicts, verdictsOf } from '../../judgements/tables.ts'
import { seriesOf } from '../../observation-files/tables.ts'
import { observationsOf } from '../../observations/tables.ts'
import { may } from '../../permissions.ts'
import { ReviewsSection } from '../../reviews/pages/reviews-section.tsx'
import { openTriggers, reviewsOf } from '../../reviews/tables.ts'
import { newBaseline, retirement, successor } from '../../revisions/addresses.ts'
import { BaselinesSection } from '../../revisions/pages/baselines-section.tsx'
import { baselineVintagesOf, basesOf } from '../../revisions/tables.ts'
import { newTarget } from '../../targets/addresses.ts'
import { TargetsSection } from '../../targets/pages/targets-section.tsx'
import { targetsOf } from '../../targets/tables.ts'
import { HistorySection } from '../../verdicts/pages/history-section.tsx'
import { type Drawn, SeriesSection } from '../../verdicts/pages/series-section.tsx'
import * as at from '../addresses.ts'
import { stateToday } from '../rules.ts'
import { type Indicator, indicatorSeenBy, indicatorsSeenBy } from '../tables.ts'
import { Definition } from './definition-section.tsx'

export async function ShowIndicatorPage({ here, params, filled }: Visit<typeof at.indicator>) {
  const indicator = await indicatorSeenBy(here, params.indicatorId)
  const thread = await threadOf(here, { slice: 'plans', ref: indicator.id })
  const drawn = await drawnOf(here, indicator)
  const writes = may.writePlans(here.person) && indicator.closedOn === null
  const state = stateToday(indicator, here.today)
  const next = await indicatorsSeenBy(here, { follows: indicator.id })
  const reviews = await reviewsOf(here, indicator.id)
  const standing = (await standingVerdicts(here, [indicator.id])).get(indicator.id) ?? []
  return (
    <Page
      title={indicator.name}
      back={at.indicators()}
      lede={indicator.definition}
      tags={
        <>
          {indicator.closedOn !== null && <Tag kind="line">廃止</Tag>}
          {state.startsWith('未到来') && <DueTag />}
          {indicator.isSample && <SampleTag />}
        </>
      }
      acts={
        <>
          <LinkButton href={card(params)} kind="sub">
            指標カード
          </LinkButton>
          {writes && (
            <>
              {indicator.direction !== '監視のみ' && (
                <LinkButton href={newTarget(params)} kind="sub">
                  目標を改める
                </LinkButton>
              )}
              <LinkButton href={newBaseline(params)} kind="sub">
                基準値
              </LinkButton>
              <LinkButton href={successor(params)} kind="sub">
                定義を改める
              </LinkButton>
              <LinkButton href={retirement(params)} kind="sub">
                廃止する
              </LinkButton>
            </>
          )}
        </>
      }
    >
      {indicator.closedOn !== null && <Closed indicator={indicator} next={next} />}
      <ThreadOf thread={thread} />
      <SeriesSection {...drawn} />
      <HistorySection
        indicator={indicator}
        observations={await observationsOf(here, indicator.id)}
        verdicts={await verdictsOf(here, indicator.id)}
        targets={drawn.targets}
        writes={writes}
        today={here.today}
        filled={filled}
      />
      <ReviewsSection
        indicatorId={indicator.id}
        triggers={
          indicator.closedOn === null ? openTriggers(indicator, reviews, standing, here.today) : []
        }
        reviews={reviews}
        writes={writes}
        filled={filled}
      />
      <Definition indicator={indicator} />
      <BaselinesSection
        indicator={indicator}
        vintages={await baselineVintagesOf(here, indicator.id)}
      />
      <TargetsSection indicator={indicator} targets={drawn.targets} />
      <FindingsSection
        indicatorId={indicator.id}
        findings={await findingsOf(here, indicator)}
        asides={await asidesOf(here, indicator.id)}
        writes={writes}
        filled={filled}
      />
    </Page>
  )
}

/** What the chart of an indicator is drawn from, on the page and on its card. */
export async function drawnOf(here: Here, indicator: Indicator): Promise<Drawn> {
  const [former = null] = indicator.predecessorId
    ? await indicatorsSeenBy(here, { ids: [indicator.predecessorId] })
    : []
  return {
    indicator,
    series: await seriesOf(here, indicator),
    baseline: (await basesOf(here, indicator)).fixed,
    targets: await targetsOf(here, indicator.id),
    past: await pastOf(here, indicator.id),
    before: former && { indicator: former, series: await seriesOf(here, former) },
    today: here.today,
  }
}

function Closed({ indicator, next }: { indicator: Indicator; next: readonly Indicator[] }) {
  return (
    <Notice kind="warn">
      {`${indicator.closedOn && formatWareki(indicator.closedOn)}に廃止しました。${indicator.closeReason}`}
      {next.length === 0
        ? indicator.watchInstead && `　代わりに見るもの：${indicator.watchInstead}`
        : next.map((one) => (
            <>
              　後継の指標：<a href={at.indicator({ indicatorId: one.id })}>{one.name}</a>
            </>
          ))}
    </Notice>
  )
}
