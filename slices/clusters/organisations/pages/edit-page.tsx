import type { Visit } from '#platform'
import {
  AreaField,
  CheckField,
  DateField,
  Form,
  NumberField,
  Page,
  SelectField,
  TextField,
} from '#ui'
import { overview } from '../../addresses.ts'
import { clusterSeenBy } from '../../tables.ts'
import * as at from '../addresses.ts'
import { organisationKinds } from '../rules.ts'
import { type Organisation, organisationSeenBy } from '../tables.ts'

export async function NewPage({ here, params, filled }: Visit<typeof at.newOrganisation>) {
  const cluster = await clusterSeenBy(here, params.clusterId)
  return (
    <Page title="団体を記録する" back={overview(params)} lede={cluster.name}>
      <Form to={at.organisations(params)} filled={filled} submit="団体を記録する">
        <Fields />
        <CheckField name="isSample" label="見本として記録する" />
      </Form>
    </Page>
  )
}

export async function EditPage({ here, params, filled }: Visit<typeof at.organisation>) {
  const one = await organisationSeenBy(here, params.clusterId, params.organisationId)
  return (
    <Page title="団体の記録を直す" back={overview(params)} lede={one.name}>
      <Form
        to={at.organisation(params)}
        filled={filled}
        version={one.version}
        submit="直した内容を保存する"
      >
        <Fields one={one} />
        <AreaField name="reason" label="直す理由" rows={2} required />
      </Form>
    </Page>
  )
}

function Fields({ one }: { one?: Organisation }) {
  return (
    <>
      <TextField name="name" label="名称" required maxlength={100} value={one?.name} />
      <TextField name="kana" label="よみ" maxlength={100} value={one?.kana} />
      <SelectField
        name="kind"
        label="種類"
        required
        value={one?.kind}
        options={organisationKinds}
      />
      <AreaField
        name="part"
        label="産地での役割"
        rows={2}
        hint="例：共同受注、検査、商標の管理"
        value={one?.part}
      />
      <NumberField name="sinceYear" label="設立の年（西暦）" unit="年" value={one?.sinceYear} />
      <NumberField
        name="members"
        label="会員数"
        unit="者"
        hint="分からなければ空けてください（0者とは区別します）。"
        value={one?.members}
      />
      <DateField name="membersOn" label="会員数の時点" value={one?.membersOn} />
      <NumberField
        name="endedYear"
        label="解散の年（西暦）"
        unit="年"
        hint="いまもあれば空けてください。解散しても記録は残ります。"
        value={one?.endedYear}
      />
      <TextField name="source" label="出典" required maxlength={300} value={one?.source} />
    </>
  )
}
