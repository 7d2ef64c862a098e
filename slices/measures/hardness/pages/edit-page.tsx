import { formatYen } from '#packages/japan'
import { Missing, type Visit } from '#platform'
import { AreaField, Fact, Facts, Form, Instant, Page, SelectField } from '#ui'
import { line } from '../../budget-lines/addresses.ts'
import { setsuLabel } from '../../budget-lines/rules.ts'
import { may } from '../../permissions.ts'
import { measureSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { costClasses, costClassLabels } from '../rules.ts'
import { rowSeenBy } from '../tables.ts'

/** One row: its class by 節, and the form for the section that reads it otherwise. */
export async function HardnessRowPage({ here, params, filled }: Visit<typeof at.hardnessRow>) {
  const row = /^\d{1,4}$/.test(params.number)
    ? await rowSeenBy(here, params.lineId, Number(params.number))
    : null
  if (row === null) throw new Missing()
  const measure = await measureSeenBy(here, row.measureId)
  const isOwn = may.writeMeasures(here.person) && here.person.section?.id === measure.sectionId
  return (
    <Page
      title={row.content}
      back={at.hardnessYear({ fiscalYear: String(row.fiscalYear) })}
      lede={row.measureName}
    >
      <Facts>
        <Fact term="節">
          <a href={line({ lineId: row.lineId })}>{setsuLabel(row)}</a>
        </Fact>
        <Fact term="金額">{`${formatYen(row.yen)}円`}</Fact>
        <Fact term="節による区分">{costClassLabels[row.bySetsu]}</Fact>
        <Fact term="いまの区分">{costClassLabels[row.class]}</Fact>
        <Fact term="変えた理由">{row.read?.reason ?? ''}</Fact>
        <Fact term="変えた人と日時">
          {row.read?.readName} <Instant at={row.read?.readAt ?? null} />
        </Fact>
      </Facts>
      {isOwn && (
        <Form to={at.hardnessRow(params)} filled={filled} submit="区分を変える">
          <SelectField
            name="class"
            label="区分"
            required
            value={row.class}
            options={costClasses.map((value) => ({ value, label: costClassLabels[value] }))}
          />
          <AreaField name="reason" label="理由" rows={2} required value={row.read?.reason} />
        </Form>
      )}
    </Page>
  )
}
