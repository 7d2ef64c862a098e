import { Missing, type Visit } from '#platform'
import { AreaField, Confirm, Form, Notice, Page, Section, SelectField, TextField } from '#ui'
import { ownRecord } from '../../own-records/addresses.ts'
import { ownBusiness } from '../../own-records/tables.ts'
import { processesSeenBy } from '../../processes/tables.ts'
import * as at from '../addresses.ts'
import { askedOf, isPart, type Part, partNames } from '../rules.ts'
import { partOf } from '../tables.ts'
import { PartFields } from './part-fields.tsx'

const waits = 'すぐには変わりません。市の担当課が確かめて、30日以内に答えます。'
const endTitles: Readonly<Record<Part, string>> = {
  establishments: '廃止したことを申し出る',
  holdings: 'この工程を行っていないことを申し出る',
  equipment: '使わなくなったことを申し出る',
}

/** One place, ability or machine as the register has it, to be written over where it is wrong. */
export async function PartPage({ here, params, filled }: Visit<typeof at.ownPart>) {
  const business = await ownBusiness(here, params.businessId)
  const { part } = params
  const saved = isPart(part) ? await partOf(here, business.id, part, params.partId) : null
  if (!isPart(part) || saved === null || saved.isEnded) throw new Missing()
  return (
    <Page
      title={`${partNames[part]}の訂正を申し出る`}
      back={ownRecord(params)}
      lede={`${saved.name}（${business.name}）。直してほしいところだけを書き換えてください。`}
    >
      <Notice kind="info">{waits}</Notice>
      <Form
        to={at.ownPart(params)}
        name="part"
        filled={filled}
        version={saved.version}
        submit="訂正を申し出る"
      >
        <PartFields part={part} values={askedOf(part, saved.values)} />
        <AreaField name="note" label="そのほか" rows={2} />
      </Form>
      <Section title="もうないとき">
        <Confirm
          open={endTitles[part]}
          title={endTitles[part]}
          to={at.ownPartEnd(params)}
          name="end"
          filled={filled}
          submit="申し出る"
        >
          {part !== 'holdings' && (
            <TextField
              name="endedIn"
              label={part === 'equipment' ? '使わなくなった年月' : '廃止した年月'}
              required
              hint="例：令和8年10月"
            />
          )}
          <AreaField name="note" label="そのほか" rows={2} />
        </Confirm>
      </Section>
    </Page>
  )
}

/** A place, an ability or a machine that the register does not know of. */
export async function NewPartPage({ here, params, filled }: Visit<typeof at.ownNewPart>) {
  const business = await ownBusiness(here, params.businessId)
  const { part } = params
  if (!isPart(part)) throw new Missing()
  const processes = part === 'holdings' ? await processesSeenBy(here) : []
  return (
    <Page
      title={`${partNames[part]}を加えるよう申し出る`}
      back={ownRecord(params)}
      lede={business.name}
    >
      <Notice kind="info">{waits}</Notice>
      <Form to={at.ownNewPart(params)} filled={filled} submit="加えるよう申し出る">
        {part === 'holdings' && (
          <SelectField
            name="processId"
            label="工程"
            required
            options={processes.map(({ id, trade, name }) => ({
              value: id,
              label: `${trade}：${name}`,
            }))}
          />
        )}
        <PartFields part={part} values={{}} />
        <AreaField name="note" label="そのほか" rows={2} />
      </Form>
    </Page>
  )
}
