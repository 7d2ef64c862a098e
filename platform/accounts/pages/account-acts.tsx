import {
  CheckField,
  Confirm,
  DateField,
  type Filled,
  Form,
  RadioField,
  Section,
  TextField,
} from '#ui'
import * as at from '../addresses.ts'
import type { AccountLine } from '../tables.ts'

type Props = { account: AccountLine; filled: Filled | null; today: string }

/** What 情報政策課 does about somebody else's account. */
export function AccountActs({ account, filled, today }: Props) {
  const params = { accountId: account.id }
  return (
    <>
      <Section title="手紙を作る" note="パスワードを本人が決めるためのもの">
        <Form
          to={at.invitation(params)}
          name="invitation"
          filled={filled}
          submit="手紙を作って印刷する"
        >
          <p>
            14日のあいだに一度だけ使える手紙をA4で印刷します。前に作った手紙は使えなくなります。IDは手紙に書かれません。別に伝えてください。
          </p>
          <RadioField
            name="purpose"
            label="わけ"
            required
            value={account.hasPassword ? 'forgotten' : 'first'}
            options={[
              { value: 'first', label: '初めて使う' },
              { value: 'forgotten', label: 'パスワードを忘れた（本人を確かめました）' },
            ]}
          />
        </Form>
      </Section>
      <Section title="登録を直す">
        <Form
          to={at.amendment(params)}
          name="amendment"
          filled={filled}
          submit="保存する"
          version={account.version}
        >
          <TextField name="name" label="氏名" required width="m" value={account.name} />
          <TextField
            name="section"
            label="所属"
            width="m"
            value={account.sectionName}
            hint="変えると異動として扱い、すべての端末でサインアウトします。"
          />
          <TextField name="title" label="職名" width="m" value={account.title} />
          <TextField name="mail" label="メール" type="email" value={account.mail} />
        </Form>
      </Section>
      <Section title="止める">
        <div class="flex">
          <Confirm
            open="使い終える日を決める"
            title="使い終える日を決めますか"
            to={at.ending(params)}
            submit="この日で終える"
            name="ending"
            filled={filled}
            danger
          >
            <p>その日の24時に使えなくなります。記録と、これまでにしたことは残ります。</p>
            <DateField name="on" label="使い終える日" required value={today} />
            <CheckField
              name="atOnce"
              label="今すぐ止める"
              hint="サインイン中の端末をすべて終え、パスワードを無効にします。"
            />
            <TextField name="reason" label="理由" required />
          </Confirm>
          {account.hasSecondFactor && (
            <Confirm
              open="認証アプリの登録を消す"
              title="認証アプリの登録を消しますか"
              to={at.secondFactorLoss(params)}
              submit="登録を消す"
              name="factor"
              filled={filled}
              danger
            >
              <p>
                端末と予備コードをなくした人のためのものです。登録のときと同じように、本人を確かめてから行ってください。
              </p>
              <TextField
                name="proof"
                label="本人をどう確かめたか"
                required
                hint="例：窓口で職員証と顔を確認"
              />
            </Confirm>
          )}
        </div>
      </Section>
    </>
  )
}
