import { evidenceAt } from '#slices/evidence'
import { Day, Fact, Facts, Section, Yen } from '#ui'
import { goal as goalPage } from '../../goals/addresses.ts'
import * as at from '../addresses.ts'
import { attributionLabels } from '../rules.ts'
import type { Indicator } from '../tables.ts'

/** Everything that was decided of an indicator, read only. */
export function Definition({ indicator }: { indicator: Indicator }) {
  return (
    <Section title="定義">
      <Facts>
        <Fact term="目標">
          {indicator.goalId && (
            <a href={goalPage({ goalId: indicator.goalId })}>
              {`${indicator.planName ?? ''}　${indicator.goalTitle ?? ''}`}
            </a>
          )}
        </Fact>
        <Fact term="分子">{indicator.numerator}</Fact>
        <Fact term="分母">{indicator.denominator || 'なし'}</Fact>
        <Fact term="対象・地域">
          {[indicator.population, indicator.area].filter(Boolean).join('　')}
        </Fact>
        <Fact term="方向・種類">{`${indicator.direction}　${indicator.kind}`}</Fact>
        <Fact term="市の事業とのつながり">{attributionLabels[indicator.attribution]}</Fact>
        <Fact term="基準値">
          <BaselineText indicator={indicator} />
        </Fact>
        <Fact term="効果が見えるまで">
          {`${indicator.effectLagMonths}か月${indicator.lagReason ? `（${indicator.lagReason}）` : ''}`}
        </Fact>
        <Fact term="値が出る時期">{releaseText(indicator)}</Fact>
        <Fact term="資料と値を取る人">{`${indicator.source}／${indicator.collector}`}</Fact>
        <Fact term="測る費用">
          {indicator.costYen === null ? null : <Yen amount={indicator.costYen} />}
        </Fact>
        <Fact term="誤差">{errorText(indicator)}</Fact>
        <Fact term="意味のある最小の変化">
          {indicator.mcid === null ? null : `${indicator.mcid}${indicator.unit}`}
        </Fact>
        <Fact term="比べる相手">{indicator.comparison}</Fact>
        <Fact term="内訳">{indicator.disaggregations}</Fact>
        <Fact term="見直すきっかけ">{indicator.reviewTrigger}</Fact>
        <Fact term="担当">
          {[indicator.sectionName, indicator.ownerName].filter(Boolean).join('　')}
        </Fact>
        {indicator.predecessorId && (
          <Fact term="前の指標">
            <a href={at.indicator({ indicatorId: indicator.predecessorId })}>
              定義を改める前の指標
            </a>
            {indicator.conversion && `　換算：${indicator.conversion}`}
          </Fact>
        )}
      </Facts>
    </Section>
  )
}

function BaselineText({ indicator }: { indicator: Indicator }) {
  if (indicator.baselineValue === null) {
    if (indicator.baselineDueOn === null) return null
    return (
      <>
        <Day on={indicator.baselineDueOn} />
        に測る予定
      </>
    )
  }
  return (
    <>
      {`${indicator.baselineValue}${indicator.unit}（${indicator.baselineYear ?? '年不詳'}）`}
      {indicator.baselinePid && (
        <>
          {' '}
          <a href={evidenceAt.bead({ beadPid: indicator.baselinePid })}>
            {indicator.baselineSource}
          </a>
          {indicator.baselineVintage && `　${indicator.baselineVintage}`}
        </>
      )}
    </>
  )
}

export function releaseText(indicator: Indicator): string {
  const when =
    indicator.releaseMonth === null
      ? `期間の終わりから${indicator.releaseLagMonths}か月`
      : `毎年${indicator.releaseMonth}月`
  const survey = indicator.surveyYear === null ? '' : `（${indicator.surveyYear}年など）`
  return `${indicator.period}${survey}、${when}、猶予${indicator.graceMonths}か月`
}

function errorText(indicator: Indicator): string {
  const { errorModel, sampleSize, populationSize, revisionWidth, unit } = indicator
  const parts = [
    sampleSize !== null && `回答の見込み ${sampleSize}`,
    populationSize !== null && `対象 ${populationSize}`,
    revisionWidth !== null && `改定の幅 ${revisionWidth}${unit}`,
  ].filter(Boolean)
  return parts.length === 0 ? errorModel : `${errorModel}（${parts.join('、')}）`
}
