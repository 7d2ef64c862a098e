import { type LocalDate, partsOf } from '#packages/japan'
import type { Visit } from '#platform'
import { evidenceAt, ThreadOf, threadOf } from '#slices/evidence'
import {
  AreaField,
  Day,
  DueTag,
  Fact,
  Facts,
  FiscalYearField,
  Form,
  Instant,
  LinkButton,
  NumberField,
  Page,
  SampleTag,
  Section,
  Table,
  Tag,
  TargetChart,
} from '#ui'
import { goal as goalPage } from '../../goals/addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { attributionLabels, firstDue, firstJudgement, periodLabel, periodState } from '../rules.ts'
import { type Indicator, indicatorSeenBy, targetsOf } from '../tables.ts'

export async function ShowIndicatorPage({ here, params }: Visit<typeof at.indicator>) {
  const indicator = await indicatorSeenBy(here, params.indicatorId)
  const thread = await threadOf(here, { slice: 'plans', ref: indicator.id })
  const targets = await targetsOf(here, indicator.id)
  const state = periodState(indicator, firstDue(indicator), here.today)
  return (
    <Page
      title={indicator.name}
      back={at.indicators()}
      lede={indicator.definition}
      tags={
        <>
          {state === '未到来' ? <DueTag /> : <Tag>{state}</Tag>}
          {indicator.isSample && <SampleTag />}
        </>
      }
      acts={
        may.writePlans(here.person) && (
          <LinkButton href={at.newTarget(params)} kind="sub">
            目標を改める
          </LinkButton>
        )
      }
    >
      <ThreadOf thread={thread} />
      <Section title="推移と目標" note={firstJudgement(indicator)}>
        <Chart indicator={indicator} today={here.today} />
      </Section>
      <Definition indicator={indicator} />
      <Section title="目標の記録" note="改めても、前の目標は消えません">
        <Table
          rows={targets}
          rowKey={(target) => target.number}
          empty={<p class="mut">目標は決めていません（監視のみ）。</p>}
          columns={[
            { key: 'number', label: '回', cell: (target) => `第${target.number}回` },
            {
              key: 'value',
              label: `目標（${indicator.unit}）`,
              align: 'n',
              cell: (target) => target.value,
            },
            {
              key: 'year',
              label: '目標の年',
              cell: (target) => periodLabel(indicator, target.dueYear),
            },
            {
              key: 'reason',
              label: '改めた理由',
              cell: (target) => target.reason || '（はじめの目標）',
            },
            {
              key: 'at',
              label: '決めた日時と人',
              cell: (target) => (
                <>
                  <Instant at={target.setAt} form="short" /> {target.setName}
                </>
              ),
            },
          ]}
          fold
        />
      </Section>
    </Page>
  )
}

function Chart({ indicator, today }: { indicator: Indicator; today: LocalDate }) {
  const { year } = partsOf(today)
  const points =
    indicator.baselineYear !== null && indicator.baselineValue !== null
      ? [{ x: indicator.baselineYear, y: indicator.baselineValue }]
      : []
  const target =
    indicator.targetYear !== null && indicator.targetValue !== null
      ? { x: indicator.targetYear, y: indicator.targetValue }
      : null
  return (
    <TargetChart
      name={indicator.name}
      points={points}
      target={target}
      nowX={year}
      unit={indicator.unit}
      digits={indicator.decimals}
      tick={(x) => periodLabel(indicator, x)}
    />
  )
}

function Definition({ indicator }: { indicator: Indicator }) {
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
        <Fact term="方向・種類">{`${indicator.direction}　${indicator.kind}`}</Fact>
        <Fact term="市の事業とのつながり">{attributionLabels[indicator.attribution]}</Fact>
        <Fact term="基準値">
          {indicator.baselineValue === null ? (
            indicator.baselineDueOn && (
              <>
                <Day on={indicator.baselineDueOn} />
                に測る予定
              </>
            )
          ) : (
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
          )}
        </Fact>
        <Fact term="効果が見えるまで">
          {`${indicator.effectLagMonths}か月${indicator.lagReason ? `（${indicator.lagReason}）` : ''}`}
        </Fact>
        <Fact term="公表まで">{`${indicator.releaseLagMonths}か月、猶予${indicator.graceMonths}か月`}</Fact>
        <Fact term="資料と値を取る人">{`${indicator.source}／${indicator.collector}`}</Fact>
      </Facts>
    </Section>
  )
}

export async function NewTargetPage({ here, params, filled }: Visit<typeof at.newTarget>) {
  const indicator = await indicatorSeenBy(here, params.indicatorId)
  return (
    <Page title="目標を改める" back={at.indicator(params)} lede={indicator.name}>
      <Form
        to={at.targets(params)}
        filled={filled}
        version={indicator.version}
        submit="目標を改める"
      >
        <NumberField
          name="value"
          label="新しい目標値"
          unit={indicator.unit}
          required
          hint={`いまの目標は${indicator.targetYear ?? '—'}年 ${indicator.targetValue ?? '—'}${indicator.unit}です。`}
        />
        <FiscalYearField name="dueYear" label="目標の年" required />
        <AreaField name="reason" label="改める理由" rows={3} required />
      </Form>
    </Page>
  )
}
