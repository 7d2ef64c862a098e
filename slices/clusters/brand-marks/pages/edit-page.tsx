import type { Visit } from '#platform'
import {
  AreaField,
  CheckField,
  DateField,
  FileField,
  Form,
  Notice,
  Page,
  SelectField,
  TextField,
} from '#ui'
import { overview } from '../../addresses.ts'
import { partsOfPlace } from '../../rules.ts'
import { areasOf, clusterSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { markKinds } from '../rules.ts'
import { type BrandMark, markSeenBy } from '../tables.ts'

export async function NewPage({ here, params, filled }: Visit<typeof at.newMark>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  return (
    <Page title="商標・指定を記録する" back={overview(params)} lede={cluster.name}>
      <Form to={at.marks(params)} filled={filled} submit="商標・指定を記録する">
        <Fields />
        <CheckField name="isSample" label="見本として記録する" />
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.mark>) {
  const mark = await markSeenBy(here, params.clusterId, params.markId)
  return (
    <Page title="商標・指定の記録を直す" back={overview(params)} lede={mark.name}>
      <Form
        to={at.mark(params)}
        filled={filled}
        version={mark.version}
        submit="直した内容を保存する"
      >
        <Fields mark={mark} />
        <AreaField name="reason" label="直す理由" rows={2} required />
      </Form>
    </Page>
  )
}

export async function FromListPage({ here, params, filled }: Visit<typeof at.markList>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  const [area] = await areasOf(here, [here.city])
  return (
    <Page title="伝統的工芸品の名簿から記録する" back={overview(params)} lede={cluster.name}>
      <Notice>
        公表された名簿（CSV。1行目に「名称」「よみ」「都道府県」「業種」などの見出し）から、選んだ名称だけを記録します。名簿そのものは保存しません。
      </Notice>
      <Form to={at.markList(params)} filled={filled} submit="選んだ名称を記録する" multipart>
        <FileField name="file" label="名簿（CSV）" required accept=".csv" />
        <AreaField
          name="names"
          label="記録する名称"
          hint="一行に一つ。名簿のとおりに（例：越前漆器）"
          rows={3}
          required
        />
        <TextField
          name="prefecture"
          label="都道府県"
          width="s"
          hint="名簿に見つからないとき、この県にある名称をお知らせします。"
          value={partsOfPlace(area?.name ?? '').prefecture}
        />
        <TextField
          name="source"
          label="名簿の出どころ"
          required
          hint="例：経済産業省 伝統的工芸品指定品目一覧（令和7年10月）"
        />
      </Form>
    </Page>
  )
}

function Fields({ mark }: { mark?: BrandMark }) {
  return (
    <>
      <SelectField name="kind" label="種類" required value={mark?.kind} options={markKinds} />
      <TextField name="name" label="名称" required maxlength={100} value={mark?.name} />
      <TextField name="kana" label="よみ" maxlength={100} value={mark?.kana} />
      <TextField name="number" label="登録番号" width="m" value={mark?.number} />
      <DateField
        name="designatedOn"
        label="登録・指定の日"
        hint="分からなければ空けてください。「不明」と表示します。"
        value={mark?.designatedOn}
      />
      <TextField name="holder" label="権利者・管理する団体" maxlength={200} value={mark?.holder} />
      <AreaField name="goods" label="対象の品" rows={2} value={mark?.goods} />
      <TextField name="source" label="出典" required maxlength={300} value={mark?.source} />
    </>
  )
}
