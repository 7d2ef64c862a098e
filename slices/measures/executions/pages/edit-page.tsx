import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import {
  Columns,
  FiscalYearField,
  Form,
  LinkButton,
  NumberField,
  Page,
  Section,
  Table,
  YenField,
} from '#ui'
import { budget } from '../../addresses.ts'
import { ofMeasure as carryoversOf } from '../../carryovers/addresses.ts'
import { measureSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { currentBudget, executionRate, unspent } from '../rules.ts'
import { executionsOf, progressOf } from '../tables.ts'
import { ProgressPart } from './progress-part.tsx'

const thousand = (yen: number | null) => (yen === null ? '—' : formatYen(yen, { unit: '千円' }))

export async function ExecutionsPage({ here, params, query, filled }: Visit<typeof at.executions>) {
  const measure = await measureSeenBy(here, params.measureId)
  const years = await executionsOf(here, measure.id)
  const progress = await progressOf(here, measure.id)
  const told = progress.filter((year) => year.asOfOn !== null)
  const version = progress.find((year) => String(year.fiscalYear) === query.year)?.version ?? 0
  const one = years.find((year) => String(year.fiscalYear) === query.year)
  return (
    <Page
      title="執行の記録"
      back={budget(params)}
      lede={measure.name}
      acts={
        <LinkButton href={carryoversOf(params)} kind="sub">
          繰越
        </LinkButton>
      }
    >
      <Section title="年度ごと" note="単位：千円">
        <Table
          rows={years}
          rowKey={(year) => year.fiscalYear}
          empty={<p class="mut">まだ記録がありません。</p>}
          columns={[
            {
              key: 'year',
              label: '年度',
              cell: (year) => (
                <a href={`${at.executions(params)}?year=${year.fiscalYear}`}>
                  {formatFiscalYear(toFiscalYear(year.fiscalYear))}
                </a>
              ),
            },
            {
              key: 'now',
              label: '現額',
              align: 'n',
              cell: (year) => thousand(currentBudget(year)),
            },
            { key: 'spent', label: '支出済', align: 'n', cell: (year) => thousand(year.spentYen) },
            { key: 'out', label: '繰越', align: 'n', cell: (year) => thousand(year.carriedOutYen) },
            { key: 'left', label: '不用額', align: 'n', cell: (year) => thousand(unspent(year)) },
            {
              key: 'rate',
              label: '執行率（％）',
              align: 'n',
              cell: (year) => executionRate(year) ?? '—',
            },
          ]}
          fold
        />
      </Section>
      <ProgressPart years={told} />
      <Form to={at.executions(params)} filled={filled} version={version} submit="執行を記録する">
        <FiscalYearField name="fiscalYear" label="年度" required value={one?.fiscalYear} />
        <Columns shape="3">
          <YenField name="initialYen" label="当初" value={one?.initialYen} />
          <YenField name="supplementaryYen" label="補正" value={one?.supplementaryYen} />
          <YenField name="transferYen" label="流用" hint="出すときは△" value={one?.transferYen} />
          <YenField name="contingencyYen" label="予備費充用" value={one?.contingencyYen} />
          <YenField name="carriedInYen" label="前年度からの繰越" value={one?.carriedInYen} />
          <YenField
            name="spentYen"
            label="支出済額"
            hint="決算前は空けます"
            value={one?.spentYen}
          />
          <YenField name="expectedYen" label="決算見込" value={one?.expectedYen} />
          <YenField name="carriedOutYen" label="翌年度へ繰越" value={one?.carriedOutYen} />
          <YenField name="nationalYen" label="うち国庫支出金" value={one?.nationalYen} />
          <YenField name="prefectureYen" label="うち県支出金" value={one?.prefectureYen} />
          <YenField name="bondYen" label="うち地方債" value={one?.bondYen} />
          <YenField name="otherYen" label="うちその他" value={one?.otherYen} />
          <NumberField name="hours" label="職員の時間" unit="時間" value={one?.hours} />
          <NumberField
            name="output"
            label="活動量"
            unit={measure.outputUnit || '件'}
            value={one?.output}
          />
          <NumberField name="results" label="成果の件数" unit="件" value={one?.results} />
        </Columns>
      </Form>
    </Page>
  )
}
