import type { Visit } from '#platform'
import {
  AreaField,
  CheckField,
  Columns,
  Confirm,
  DateField,
  Form,
  Page,
  TextField,
  YenField,
} from '#ui'
import { FieldGroup } from '../../pages/field-group.tsx'
import { clusterSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { mostStations } from '../forms.ts'
import { type ChannelMap, channelMapSeenBy } from '../tables.ts'

export async function NewPage({ here, params, filled }: Visit<typeof at.newChannelMap>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  return (
    <Page title="流通図を記録する" back={at.channelMaps(params)} lede={cluster.name}>
      <Form to={at.channelMaps(params)} filled={filled} submit="流通図を記録する">
        <Fields />
        <CheckField name="isSample" label="見本として記録する" />
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.channelMap>) {
  const map = await channelMapSeenBy(here, params.clusterId, params.mapId)
  return (
    <Page
      title="流通図を直す"
      back={at.channelMaps(params)}
      lede={map.name}
      acts={
        <Confirm
          open="流通図を外す"
          title={`「${map.name}」を外しますか`}
          to={at.channelRemoval(params)}
          name="removal"
          filled={filled}
          version={map.version}
          submit="流通図を外す"
          danger
        >
          <p>産地の流通図から消えます。内容は操作の記録に残り、記録し直すことができます。</p>
          <TextField name="reason" label="外す理由" required />
        </Confirm>
      }
    >
      <Form
        to={at.channelMap(params)}
        name="revision"
        filled={filled}
        version={map.version}
        submit="直した内容を保存する"
      >
        <Fields map={map} />
        <AreaField name="reason" label="直す理由" rows={2} required />
      </Form>
    </Page>
  )
}

const examples = [
  '工場出荷',
  '産地問屋',
  '消費地問屋',
  '店頭（税抜）',
  ...Array<string>(mostStations - 4).fill(''),
]

function Fields({ map }: { map?: ChannelMap }) {
  return (
    <>
      <FieldGroup title="何の流通か">
        <TextField
          name="name"
          label="流通図の名称"
          required
          hint="例：金属枠 産地問屋経由"
          maxlength={100}
          value={map?.name}
        />
        <TextField name="product" label="製品" maxlength={100} value={map?.product} />
        <DateField name="asOn" label="調べた日" required value={map?.asOn} />
        <TextField
          name="source"
          label="出典"
          required
          hint="例：3社への聞き取りの平均。一社の値段だけなら、その同意を得てください。"
          value={map?.source}
        />
      </FieldGroup>
      <FieldGroup
        title="段階と値段"
        note="工場から店頭の順に、税抜きで。担うことは「、」で区切ります"
      >
        {examples.map((example, n) => (
          <Station n={n} example={example} station={map?.stations[n]} />
        ))}
      </FieldGroup>
      <FieldGroup
        title="自社ECで売ったとき"
        note="分からない費用は空けてください。「未計上」と表示します"
      >
        <YenField name="ownPrice" label="自社ECの販売価格（税抜）" value={map?.ownPrice} />
        <TextField
          name="ownFee"
          label="決済・出店の手数料"
          width="s"
          inputmode="decimal"
          hint="販売価格に対する率（％）。例：10、3.6"
          value={map?.ownFee === null || map === undefined ? null : map.ownFee / 10}
        />
        <YenField name="ownShipping" label="送料・梱包（1件）" value={map?.ownShipping} />
        <YenField name="ownAds" label="広告費（1件あたり）" value={map?.ownAds} />
        <YenField name="ownLabour" label="自分の手間（1件あたり）" value={map?.ownLabour} />
      </FieldGroup>
    </>
  )
}

function Station(props: {
  n: number
  example: string
  station: ChannelMap['stations'][number] | undefined
}) {
  const { n, station } = props
  const name = (field: string) => `stations.${n}.${field}`
  return (
    <Columns shape="3">
      <TextField
        name={name('name')}
        label={`段階${n + 1}`}
        placeholder={props.example && `例：${props.example}`}
        value={station?.name}
      />
      <YenField name={name('price')} label={`段階${n + 1}を出る値段`} value={station?.price} />
      <TextField
        name={name('services')}
        label={`段階${n + 1}が担うこと`}
        placeholder="例：在庫、与信、企画"
        value={station?.services.join('、')}
      />
    </Columns>
  )
}
