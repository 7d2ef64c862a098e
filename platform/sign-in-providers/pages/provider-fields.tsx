import { formatWareki, type LocalDate } from '#packages/japan'
import { AreaField, DateField, type Filled, Form, RadioField, TextField } from '#ui'
import { roles } from '../../person.ts'
import type { Provider, ProviderKind } from '../../sign-in/providers.ts'
import * as at from '../addresses.ts'

type Props = {
  kind: ProviderKind
  provider: Provider
  returnTo: string | null
  filled: Filled | null
  today: LocalDate
}

const groupsText = ({ groupRoles }: Provider) =>
  groupRoles.map(({ group, role }) => `${group} = ${roles[role]}`).join('\n')

export function ProviderFields({ kind, provider, returnTo, filled, today }: Props) {
  return (
    <Form to={at.provider({ kind })} filled={filled} submit="この内容に決める">
      <RadioField
        name="inUse"
        label="この方法を"
        required
        value={provider.inUse}
        options={[
          { value: 'on', label: '使う' },
          { value: 'off', label: '使わない' },
        ]}
      />
      <TextField
        name="issuer"
        label="発行者（issuer）"
        required
        value={provider.issuer}
        hint="提供元から知らされたとおりに、末尾の「/」まで同じに入れます。"
      />
      <TextField name="clientId" label="クライアントID" required value={provider.clientId} />
      {returnTo !== null && (
        <p class="s14">
          提供元に登録する戻り先（リダイレクトURI）は <code>{returnTo}</code> です。
        </p>
      )}
      <TextField
        name="label"
        label="ボタンの名前"
        required
        width="m"
        value={provider.label}
        hint="サインインの画面に「…で入る」と出ます。30字まで。"
      />
      <TextField
        name="scope"
        label="求める範囲（scope）"
        required
        value={provider.scope}
        hint="openid を含め、空白で区切ります。"
      />
      <TextField
        name="acr"
        label="求める本人確認の水準（acr）"
        value={provider.acr.join(' ')}
        hint="どれか一つに当たる人だけを入れます。空欄なら問いません。"
      />
      <TextField
        name="amr"
        label="求める本人確認の方法（amr）"
        value={provider.amr.join(' ')}
        hint="どれか一つを含む人だけを入れます。空欄なら問いません。"
      />
      <TextField
        name="strong"
        label="二つめの確認とみなす値（acr・amr）"
        value={provider.strong.join(' ')}
        hint="この値があれば、ここでの確認コードは求めません。"
      />
      <TextField
        name="nameClaim"
        label="氏名・名称の項目"
        width="m"
        value={provider.nameClaim}
        hint="確かめる人に見せるためのもので、本人の特定には使いません。"
      />
      {kind === 'staff' ? <StaffFields {...provider} /> : <BusinessFields {...provider} />}
      <DateField name="validFrom" label="いつから" required value={formatWareki(today)} />
      <AreaField name="reason" label="変える理由" required rows={3} />
    </Form>
  )
}

function StaffFields(provider: Provider) {
  return (
    <>
      <TextField
        name="groupsClaim"
        label="グループの項目"
        width="m"
        value={provider.groupsClaim}
        hint="入れ子のときは realm_access.roles のように「.」でつなぎます。"
      />
      <AreaField
        name="groupRoles"
        label="グループと役割"
        rows={5}
        value={groupsText(provider)}
        hint="「グループ = 役割」を一行に一つ（例：sanchi-tanto = 担当職員）。役割は提案されるだけで、係長か情報政策課が確かめて与えます。"
      />
    </>
  )
}

function BusinessFields(provider: Provider) {
  return (
    <>
      <TextField
        name="accountTypeClaim"
        label="アカウント種別の項目"
        width="m"
        value={provider.accountTypeClaim}
      />
      <TextField
        name="accountTypes"
        label="受け付ける種別"
        required
        width="m"
        value={provider.accountTypes.join(' ')}
        hint="GビズIDでは 1 がエントリー、2 がプライム、3 がメンバーです。本人確認のないエントリーは受け付けないのが初期値です。"
      />
      <TextField
        name="numberClaim"
        label="法人番号の項目"
        width="m"
        value={provider.numberClaim}
        hint="台帳の事業者をさがす手がかりです。番号が同じだけでは結び付けません。"
      />
    </>
  )
}
