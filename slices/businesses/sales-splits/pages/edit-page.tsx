import { formatFiscalYear } from '#packages/japan'
import type { Visit } from '#platform'
import {
  AreaField,
  Confirm,
  DateField,
  FiscalYearField,
  Form,
  Page,
  Section,
  SelectField,
} from '#ui'
import { channelsInUse } from '../../channels/rules.ts'
import { channelsSeenBy } from '../../channels/tables.ts'
import { hasOpenedFinances } from '../../fiscal-figures/actions/view-finances.ts'
import { Opening } from '../../fiscal-figures/pages/opening.tsx'
import { businessSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { splitSources } from '../forms.ts'
import { type Split, splitOf } from '../tables.ts'
import { ShareGrid } from './share-grid.tsx'

export async function NewPage({ here, params, filled }: Visit<typeof at.newSplit>) {
  const business = await businessSeenBy(here, params.businessId)
  const channels = channelsInUse(await channelsSeenBy(here))
  return (
    <Page
      title="販路の割合を記録する"
      back={at.splits(params)}
      lede={`${business.name}　売上を100として、どこを通して、どこまで売ったかを分けます。`}
    >
      <Form to={at.splits(params)} name="split" filled={filled} submit="販路の割合を記録する">
        <Fields channels={channels} today={here.today} filled={filled} />
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.split>) {
  const business = await businessSeenBy(here, params.businessId)
  const split = await splitOf(here, business.id, params.splitId)
  const isOpen = await hasOpenedFinances(here, business.id)
  const inUse = channelsInUse(await channelsSeenBy(here))
  const channels = [...new Set([...inUse, ...split.shares.map(({ channel }) => channel)])]
  const year = formatFiscalYear(split.fiscalYear)
  return (
    <Page title={`${year}の販路の割合を直す`} back={at.splits(params)} lede={business.name}>
      {isOpen ? (
        <>
          <Form
            to={at.split(params)}
            name="split"
            filled={filled}
            version={split.version}
            submit="直した割合を保存する"
          >
            <Fields channels={channels} split={split} today={here.today} filled={filled} />
            <AreaField name="reason" label="直す理由" rows={2} required />
          </Form>
          {!split.isWithdrawn && (
            <Section title="取り消す" note="事業者や年度を間違えて入れたときに">
              <Confirm
                open={`${year}の割合を取り消す`}
                title={`${year}の割合を取り消します`}
                to={at.withdrawal(params)}
                name="withdraw"
                filled={filled}
                version={split.version}
                submit="この年度を取り消す"
                danger
              >
                <p>集計に入らなくなります。記録は残り、いつでも戻せます。</p>
                <AreaField name="reason" label="取り消す理由" rows={2} required />
              </Confirm>
            </Section>
          )}
        </>
      ) : (
        <Opening to={at.opening(params)} filled={filled} />
      )}
    </Page>
  )
}

function Fields(props: {
  channels: readonly string[]
  split?: Split
  today: string
  filled: Visit['filled']
}) {
  const { channels, split, today, filled } = props
  return (
    <>
      <FiscalYearField
        name="fiscalYear"
        label="年度"
        required
        value={split && formatFiscalYear(split.fiscalYear).replace('年度', '')}
      />
      <ShareGrid channels={channels} shares={split?.shares ?? []} filled={filled} form="split" />
      <SelectField
        name="source"
        label="何から写したか"
        required
        value={split?.source}
        options={splitSources}
      />
      <DateField
        name="confirmedOn"
        label="確かめた日"
        required
        value={split?.confirmedOn ?? today}
      />
    </>
  )
}
