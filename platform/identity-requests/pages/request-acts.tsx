import { formatWareki, type LocalDate } from '#packages/japan'
import {
  Button,
  ChecksField,
  Confirm,
  DateField,
  type Filled,
  Form,
  RadioField,
  SearchField,
  Section,
  TextField,
} from '#ui'
import { roleOptions } from '../../accounts/role-options.ts'
import { isConfirmedByAChief, theProviderFits } from '../../identities/rules.ts'
import * as at from '../addresses.ts'
import { rolesInWords } from '../rules.ts'
import type { IdentityRequest, Linkable } from '../tables.ts'

type Props = {
  request: IdentityRequest
  filled: Filled | null
  q: string
  /** Accounts that stand for the business of the same 法人番号. */
  proposed: Linkable[]
  others: Linkable[]
  today: LocalDate
  isSystems: boolean
}

export function RequestActs(props: Props) {
  const params = { requestId: props.request.id }
  return (
    <>
      <Linking {...props} />
      <Opening {...props} />
      <Section title="断る">
        <Confirm
          open="利用を断る"
          title="この人の利用を断りますか"
          to={at.refusal(params)}
          submit="断る"
          name="refusal"
          filled={props.filled}
          danger
        >
          <p>本人が後でサインインしようとすると、この理由が表示されます。後から決め直せます。</p>
          <TextField name="reason" label="理由" required hint="本人が読みます。" />
        </Confirm>
      </Section>
    </>
  )
}

const ground = (hint: string) => (
  <TextField name="ground" label="本人をどう確かめたか" required hint={hint} />
)

function Linking({ request, filled, q, proposed, others }: Props) {
  const params = { requestId: request.id }
  const options = [...proposed, ...others].map((each) => ({
    value: each.id,
    label: `${each.name}（${each.login}）`,
    note: [
      proposed.includes(each) ? '法人番号が同じ事業者につながっています' : '',
      each.sectionName ?? '',
      rolesInWords(each.roles) || '役割なし',
    ]
      .filter(Boolean)
      .join('　'),
  }))
  return (
    <Section title="いまの利用者に結び付ける" note="次から、その利用者として入れます">
      <Form to={at.request(params)} method="get" inline>
        <SearchField name="q" label="氏名・ID" value={q} />
        <Button kind="sub" size="sm">
          さがす
        </Button>
      </Form>
      {options.length === 0 ? (
        <p>
          結び付けられる利用者で、当てはまる人はいません。ほかの言葉でさがすか、新しく登録してください。
        </p>
      ) : (
        <Form to={at.link(params)} name="link" filled={filled} submit="この利用者に結び付ける">
          <RadioField name="accountId" label="利用者" required options={options} />
          {ground('例：内線で本人に確認、窓口で代表者の本人確認')}
        </Form>
      )}
    </Section>
  )
}

function Opening({ request, filled, today, isSystems }: Props) {
  const { kind, proposedRoles, saidName, saidMail } = request
  const options = roleOptions.filter(
    ({ value }) => theProviderFits(kind, [value]) && (isSystems || isConfirmedByAChief(value)),
  )
  const confirmed = proposedRoles.filter((role) => options.some(({ value }) => value === role))
  return (
    <Section title="新しい利用者として登録する" note="パスワードは作りません">
      <Form
        to={at.account({ requestId: request.id })}
        name="account"
        filled={filled}
        submit="登録して結び付ける"
      >
        <TextField
          name="login"
          label="ID"
          required
          width="m"
          hint="半角の英小文字と数字で3〜40字。あとから変えられません。"
        />
        <TextField name="name" label="氏名" required width="m" value={saidName} />
        <TextField name="section" label="所属" width="m" hint="課の名前。外部の人は空欄。" />
        <TextField name="title" label="職名" width="m" />
        <TextField name="mail" label="メール" type="email" value={saidMail} />
        <ChecksField
          name="roles"
          label="役割"
          required
          value={confirmed}
          hint={
            isSystems
              ? '提案された役割に印があります。確かめて直してください。'
              : '係長が確かめられる役割だけが並んでいます。ほかの役割の人は、情報政策課に依頼してください。'
          }
          options={options}
        />
        <DateField name="validFrom" label="使い始める日" required value={formatWareki(today)} />
        <DateField name="validUntil" label="使い終える日" hint="決まっていなければ空欄。" />
        {ground('例：人事異動通知書、窓口で代表者の本人確認')}
      </Form>
    </Section>
  )
}
