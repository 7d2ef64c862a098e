import type { Here, Visit } from '#platform'
import {
  AreaField,
  CheckField,
  ChecksField,
  Confirm,
  Form,
  NumberField,
  Page,
  SelectField,
  TextField,
} from '#ui'
import { type Process, processesOf } from '../../members/tables.ts'
import { clusterSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { shockKinds } from '../rules.ts'
import { type SeriesOffered, type Shock, seriesOffered, shockSeenBy } from '../tables.ts'

export async function NewPage({ here, params, filled }: Visit<typeof at.newShock>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  return (
    <Page title="出来事を記録する" back={at.shocks(params)} lede={cluster.name}>
      <Form to={at.shocks(params)} filled={filled} submit="出来事を記録する">
        <Fields {...(await choicesOf(here, cluster.trade))} />
        <CheckField name="isSample" label="見本として記録する" />
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.shock>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const shock = await shockSeenBy(here, params.clusterId, params.shockId)
  const removal = 'removal'
  return (
    <Page
      title="出来事を直す"
      back={at.shocks(params)}
      lede={`${cluster.name}　${shock.title}`}
      acts={
        <Confirm
          open="年表から外す"
          title={`「${shock.title}」を年表から外しますか`}
          to={at.shockRemoval(params)}
          name={removal}
          filled={filled}
          version={shock.version}
          submit="年表から外す"
          danger
        >
          <p>年表と統計の図から消えます。内容は操作の記録に残り、記録し直すことができます。</p>
          <TextField name="reason" label="外す理由" required />
        </Confirm>
      }
    >
      <Form
        to={at.shock(params)}
        name="revision"
        filled={filled}
        version={shock.version}
        submit="直した内容を保存する"
      >
        <Fields shock={shock} {...(await choicesOf(here, cluster.trade))} />
        <AreaField name="reason" label="直す理由" rows={2} required />
      </Form>
    </Page>
  )
}

async function choicesOf(here: Here, trade: string) {
  const processes = await processesOf(here)
  const ofTheTrade = processes.filter((process) => trade === '' || process.trade === trade)
  return {
    processes: ofTheTrade.length > 0 ? ofTheTrade : processes,
    series: await seriesOffered(here),
  }
}

function Fields(props: {
  shock?: Shock
  processes: readonly Process[]
  series: readonly SeriesOffered[]
}) {
  const { shock } = props
  return (
    <>
      <NumberField name="year" label="起きた年（西暦）" required unit="年" value={shock?.year} />
      <NumberField
        name="untilYear"
        label="続いた年（西暦）"
        unit="年まで"
        hint="一度の出来事なら空けてください。"
        value={shock?.untilYear}
      />
      <SelectField name="kind" label="種類" required value={shock?.kind} options={shockKinds} />
      <TextField
        name="title"
        label="出来事"
        required
        maxlength={60}
        hint="短く（例：プラザ合意）"
        value={shock?.title}
      />
      <AreaField name="event" label="内容" rows={3} value={shock?.event} />
      {props.processes.length > 0 && (
        <ChecksField
          name="processIds"
          label="影響を受けた工程"
          value={shock?.processIds}
          options={props.processes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <AreaField
        name="products"
        label="影響を受けた製品"
        hint="一行に一つ"
        rows={2}
        value={shock?.products.join('\n')}
      />
      {props.series.length > 0 && (
        <ChecksField
          name="series"
          label="並べて見る統計"
          hint="選ばなければ、産地の登録で選んだ統計を並べます。"
          value={shock?.series}
          options={props.series.map(({ code, label }) => ({ value: code, label }))}
        />
      )}
      <TextField
        name="source"
        label="出典"
        required
        maxlength={300}
        hint="何で知ったか（例：組合の50年史 88頁、内閣府の報告書）"
        value={shock?.source}
      />
    </>
  )
}
