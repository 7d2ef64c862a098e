import { formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import type { Here, Visit } from '#platform'
import {
  AreaField,
  Columns,
  DateField,
  FiscalYearField,
  Form,
  HiddenField,
  Page,
  RadioField,
  Section,
  SelectField,
  Table,
  YenField,
} from '#ui'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { executions as executionsPage } from '../../executions/addresses.ts'
import { may } from '../../permissions.ts'
import { roundName } from '../../rounds/rules.ts'
import { roundsSeenBy } from '../../rounds/tables.ts'
import { measureSeenBy } from '../../tables.ts'
import { currentOf, type VotedLine, votedLinesOf } from '../../voted-lines/tables.ts'
import * as at from '../addresses.ts'
import { carryoverKinds, kindLabels } from '../rules.ts'
import { carryoversOfMeasure } from '../tables.ts'
import { State } from './list-page.tsx'

/** The carryovers of one measure, and the form of a new one. */
export async function MeasureCarryoversPage({ here, params, filled }: Visit<typeof at.ofMeasure>) {
  const measure = await measureSeenBy(here, params.measureId)
  const carryovers = await carryoversOfMeasure(here, measure.id)
  const isOwn = may.writeMeasures(here.person) && here.person.section?.id === measure.sectionId
  const rounds = isOwn ? (await roundsSeenBy(here)).filter((one) => one.votedOn !== null) : []
  const lines = isOwn ? await linesOfLate(here, measure.id) : []
  return (
    <Page title="繰越" back={executionsPage(params)} lede={measure.name}>
      <Table
        rows={carryovers}
        rowKey={(one) => one.id}
        empty={<p class="mut">繰越はまだありません。</p>}
        columns={[
          {
            key: 'year',
            label: '年度',
            cell: (one) => (
              <a href={at.carryover({ carryoverId: one.id })}>
                {formatFiscalYear(toFiscalYear(one.fiscalYear))}
              </a>
            ),
          },
          { key: 'kind', label: '種類', cell: (one) => one.kind },
          {
            key: 'yen',
            label: '繰越額（円）',
            align: 'n',
            cell: (one) => formatYen(one.amountYen),
          },
          { key: 'state', label: '手順', cell: (one) => <State one={one} /> },
        ]}
        fold
      />
      {isOwn && (
        <Section title="繰越を起案する" note="単位：円">
          <Form to={at.ofMeasure(params)} filled={filled} submit="起案する">
            <FiscalYearField
              name="fiscalYear"
              label="どの年度から"
              required
              value={here.fiscalYear}
            />
            <RadioField
              name="kind"
              label="種類"
              required
              options={carryoverKinds.map((value) => ({ value, label: kindLabels[value] }))}
            />
            <SelectField
              name="roundId"
              label="繰越明許費を定めた予算"
              empty="事故繰越しのときは選びません"
              options={rounds.map((one) => ({ value: one.id, label: roundName(one) }))}
            />
            <Columns shape="3">
              <YenField name="limitYen" label="予算で定めた額" hint="明許のとき" />
              <DateField name="contractOn" label="契約の日" hint="事故のとき" />
              <YenField name="amountYen" label="翌年度繰越額" required />
              <YenField name="receivedYen" label="既収入特定財源" />
              <YenField name="nationalYen" label="未収入：国庫支出金" />
              <YenField name="prefectureYen" label="未収入：県支出金" />
              <YenField name="bondYen" label="未収入：地方債" />
              <YenField name="otherYen" label="未収入：その他" />
            </Columns>
            {lines.length > 1 && (
              <Section title="どの節から" note="合計が翌年度繰越額と合うように、円で入れます">
                <Columns shape="3">
                  {lines.map((line, i) => (
                    <>
                      <HiddenField name={`lines.${i}.lineId`} value={line.lineId} />
                      <YenField
                        name={`lines.${i}.amountYen`}
                        label={`${formatFiscalYear(toFiscalYear(line.fiscalYear))} ${setsuLabel(line)}`}
                        hint={`現額 ${formatYen(currentOf(line))}円`}
                      />
                    </>
                  ))}
                </Columns>
              </Section>
            )}
            <AreaField
              name="reason"
              label="年度内に終わらない理由"
              hint="10字以上。計算書に載ります。残りは一般財源とします。"
              rows={3}
              required
            />
          </Form>
        </Section>
      )}
    </Page>
  )
}

/** The lines of this year and of the one before, of which something may still go over. */
async function linesOfLate(here: Here, measureId: string): Promise<VotedLine[]> {
  const before = await votedLinesOf(here, measureId, here.fiscalYear - 1)
  return [...before, ...(await votedLinesOf(here, measureId, here.fiscalYear))]
}
