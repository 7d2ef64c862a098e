import { addDays, dayInJapan, formatYen } from '#packages/japan'
import type { Here, Visit } from '#platform'
import { type BudgetLine, budgetLinesOpenTo } from '#slices/measures'
import {
  AreaField,
  CheckField,
  Columns,
  DateField,
  Empty,
  Form,
  Page,
  SelectField,
  TextField,
  YenField,
} from '#ui'
import { scheme as schemePage } from '../../schemes/addresses.ts'
import { schemeWrittenBy } from '../../schemes/tables.ts'
import * as at from '../addresses.ts'
import { arrivals, ways } from '../rules.ts'
import { type Call, callWrittenBy } from '../tables.ts'

const clock = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** Voted lines of this year and the next: a call may be opened before the year begins. */
async function linesFor(here: Here): Promise<BudgetLine[]> {
  const years = [here.fiscalYear, here.fiscalYear + 1]
  const lines = await Promise.all(years.map((year) => budgetLinesOpenTo(here, year)))
  const found = lines.flat()
  return found.filter((line, i) => found.findIndex((one) => one.lineId === line.lineId) === i)
}

export async function NewCallPage({ here, params, filled }: Visit<typeof at.newCall>) {
  const scheme = await schemeWrittenBy(here, params.schemeId)
  const lines = await linesFor(here)
  return (
    <Page
      title="公募を準備する"
      back={schemePage(params)}
      lede={`${scheme.name}　第${scheme.edition}版による公募です。`}
    >
      {lines.length === 0 ? (
        <Empty
          title="議決された予算の節がありません"
          why="公募は、議決された予算の節に結び付けて始めます。"
          stage="act"
        />
      ) : (
        <Form to={at.schemeCalls(params)} filled={filled} submit="公募を準備する">
          <CallFields
            lines={lines}
            opensOn={addDays(here.today, 14)}
            closesOn={addDays(here.today, 46)}
          />
        </Form>
      )}
    </Page>
  )
}

export async function EditCallPage({ here, params, filled }: Visit<typeof at.callEdit>) {
  const call = await callWrittenBy(here, params.callId)
  const lines = await linesFor(here)
  return (
    <Page title="公募の準備を直す" back={at.call(params)} lede={call.schemeName}>
      <Form to={at.callEdit(params)} filled={filled} submit="直す" version={call.version}>
        <CallFields
          lines={lines}
          call={call}
          opensOn={dayInJapan(call.opensAt)}
          closesOn={dayInJapan(call.closesAt)}
        />
      </Form>
    </Page>
  )
}

function CallFields(props: {
  lines: readonly BudgetLine[]
  call?: Call
  opensOn: string
  closesOn: string
}) {
  const { call } = props
  return (
    <>
      <SelectField
        name="way"
        label="決め方"
        required
        options={ways}
        value={call?.way ?? ways[0]}
        hint="採択型は点数で選びます。先着型は、届いた順に予算の残りまで決めます。"
      />
      <Columns shape="2">
        <DateField name="opensOn" label="始める日" required value={props.opensOn} />
        <TextField
          name="opensTime"
          label="始める時刻"
          required
          value={call ? clock.format(new Date(call.opensAt)) : '9:00'}
        />
        <DateField name="closesOn" label="締め切る日" required value={props.closesOn} />
        <TextField
          name="closesTime"
          label="締め切る時刻"
          required
          value={call ? clock.format(new Date(call.closesAt)) : '17:00'}
          hint="秒まで決められます。この時刻ちょうどに届いた申請は受け付けます。"
        />
      </Columns>
      <SelectField
        name="lineId"
        label="予算の節"
        required
        value={call?.lineId}
        options={props.lines.map((line) => ({
          value: line.lineId,
          label: `${line.code} ${line.measureName}　${line.setsu}節 ${line.saisetsu}　残り${formatYen(line.remainingYen)}円`,
        }))}
      />
      <YenField name="allotmentYen" label="配分額" required value={call?.allotmentYen} />
      <CheckField name="hasWaitlist" label="補欠を置く" value={call?.hasWaitlist ?? true} />
      <SelectField
        name="arrival"
        label="先着の順"
        options={arrivals}
        value={call?.arrival ?? arrivals[0]}
        hint="先着型のとき、形式が整った順か、受け付けた順か。封印に入ります。"
      />
      <CheckField
        name="sameDayLottery"
        label="予算が尽きる日に届いたものは抽選とする（先着型）"
        value={call?.sameDayLottery ?? true}
      />
      <AreaField name="guide" label="募集の案内" rows={6} value={call?.guide} />
    </>
  )
}
