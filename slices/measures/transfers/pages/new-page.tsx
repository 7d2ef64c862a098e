import { formatYen, parseFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import { AreaField, Empty, Form, Notice, Page, SelectField, YenField } from '#ui'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { leftOf, type VotedLine, votedLines } from '../../voted-lines/tables.ts'
import * as at from '../addresses.ts'

export async function NewTransferPage({ here, query, filled }: Visit<typeof at.newTransfer>) {
  const lines = await votedLines(here, parseFiscalYear(query.year ?? '') ?? here.fiscalYear)
  return (
    <Page title="流用・充用を起案する" back={at.transfers()}>
      <Notice>
        款をまたぐ流用はできません。項をまたぐのは、予算で定めた節だけです。課長の決裁の後、財政課が決定すると予算現額が変わります。
      </Notice>
      {lines.length === 0 ? (
        <Empty
          title="議決された予算の節がありません"
          why="議決が記録された年度の予算だけを動かせます。"
        />
      ) : (
        <Form to={at.transfers()} filled={filled} submit="起案する">
          <SelectField
            name="fromLineId"
            label="どの節から"
            empty="予備費から充用"
            options={lines.map(option)}
          />
          <SelectField name="toLineId" label="どの節へ" required options={lines.map(option)} />
          <YenField name="amountYen" label="金額" required />
          <AreaField
            name="reason"
            label="理由"
            hint="10字以上。伺いに載ります。"
            rows={3}
            required
          />
        </Form>
      )}
    </Page>
  )
}

const option = (line: VotedLine) => ({
  value: line.lineId,
  label: `${line.code} ${line.measureName}　${setsuLabel(line)}　残り${formatYen(leftOf(line))}円`,
})
