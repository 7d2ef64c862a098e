import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import { Day, Fact, Facts, Page, Prose } from '#ui'
import { NextStep, StepFacts, TooLate } from '../../money-steps/pages/steps-part.tsx'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { carryoverState, generalYen, kindLabels } from '../rules.ts'
import { carryoverSeenBy } from '../tables.ts'
import { State } from './list-page.tsx'

const yen = (amount: number) => `${formatYen(amount)}円`

export async function CarryoverPage({ here, params, filled }: Visit<typeof at.carryover>) {
  const one = await carryoverSeenBy(here, params.carryoverId)
  const isWaiting = carryoverState(one) === '財政課 審査中'
  return (
    <Page
      title={`繰越　${yen(one.amountYen)}`}
      back={at.ofMeasure({ measureId: one.measureId })}
      lede={one.measureName}
      tags={<State one={one} />}
    >
      <Facts>
        <Fact term="年度">
          {`${formatFiscalYear(toFiscalYear(one.fiscalYear))}から${formatFiscalYear(toFiscalYear(one.fiscalYear + 1))}へ`}
        </Fact>
        <Fact term="種類">{kindLabels[one.kind]}</Fact>
        {one.kind === '明許' ? (
          <Fact term="予算で定めた額">
            {`${one.roundKind}　${one.limitYen === null ? '' : yen(one.limitYen)}`}
          </Fact>
        ) : (
          <Fact term="契約の日">
            <Day on={one.contractOn} />
          </Fact>
        )}
        <Fact term="既収入特定財源">{yen(one.receivedYen)}</Fact>
        <Fact term="未収入：国庫支出金">{yen(one.nationalYen)}</Fact>
        <Fact term="未収入：県支出金">{yen(one.prefectureYen)}</Fact>
        <Fact term="未収入：地方債">{yen(one.bondYen)}</Fact>
        <Fact term="未収入：その他">{yen(one.otherYen)}</Fact>
        <Fact term="一般財源">{yen(generalYen(one))}</Fact>
        <Fact term="理由">
          <Prose text={one.reason} />
        </Fact>
        <StepFacts one={one} />
      </Facts>
      {!isWaiting && <TooLate filled={filled} />}
      {isWaiting && may.receiveRequests(here.person) && (
        <NextStep
          title="財政課の決定"
          verb="決定する"
          effect="決定すると、翌年度の予算現額に入ります"
          to={at.decision(params)}
          returnTo={at.returning(params)}
          returnEffect="起案した課に差し戻します"
          version={one.version}
          filled={filled}
        />
      )}
    </Page>
  )
}
