import { z } from 'zod'
import { Confirm, Form, HiddenField, Notice, Page, Section, Tag } from '#ui'
import { sql } from '../../database/sql.ts'
import { Missing } from '../../errors.ts'
import type { Visit } from '../../routes.ts'
import { settingOn } from '../../settings/setting.ts'
import { readPending } from '../../sign-in/enrolment.ts'
import { EnrolParts } from '../../sign-in/pages/enrol-parts.tsx'
import { needsSecondFactor } from '../../sign-in/rules.ts'
import { secondFactor } from '../../sign-in/second-factor-setting.ts'
import * as at from '../addresses.ts'
import { accountSeenBy, ownSecrets } from '../tables.ts'

/** The own second factor: setting it up, replacing it, giving it up where that is allowed. */
export async function OwnFactorPage({ here, filled }: Visit<typeof at.ownSecondFactor>) {
  if (here.person.id === null) throw new Missing()
  const account = await accountSeenBy(here, here.person.id)
  const { totpPending } = await ownSecrets(here)
  const needed = needsSecondFactor(here.person.roles, await settingOn(here, secondFactor))
  const city = await here.db.value(
    z.string(),
    sql`select name from platform.cities where code = ${here.city}`,
  )

  return (
    <Page
      title="認証アプリ"
      eyebrow="アカウント"
      crumbs={[{ label: 'アカウント', href: at.own() }, { label: '認証アプリ' }]}
      lede="パスワードが漏れても、登録した端末がなければ入れないようにします。"
      tags={account.hasSecondFactor ? <Tag kind="ok">登録済み</Tag> : <Tag kind="warn">未登録</Tag>}
    >
      {totpPending === null ? (
        <Form
          to={at.ownSecondFactor()}
          name="begin"
          filled={filled}
          submit={account.hasSecondFactor ? '新しい端末に登録し直す' : '登録を始める'}
        >
          <HiddenField name="begin" value="totp" />
          <p>
            認証アプリ（時間で数字が変わるもの）を、スマートフォンなどに入れてから始めてください。
            {account.hasSecondFactor && '新しい登録が終わるまで、いまの登録をそのまま使えます。'}
          </p>
        </Form>
      ) : (
        <Form to={at.ownConfirmation()} name="confirm" filled={filled} submit="登録する">
          <EnrolParts pending={readPending(totpPending)} city={city} login={account.login} />
        </Form>
      )}
      {account.hasSecondFactor && (
        <Section title="登録を消す">
          {needed ? (
            <Notice>
              この市では、あなたの役割に認証アプリが必要です。替えることはできますが、消せません。
            </Notice>
          ) : (
            <Confirm
              open="登録を消す"
              title="認証アプリの登録を消しますか"
              to={at.ownRemoval()}
              submit="登録を消す"
              name="remove"
              filled={filled}
              danger
            >
              <HiddenField name="remove" value="totp" />
              <p>次からはパスワードだけで入れるようになります。予備コードも使えなくなります。</p>
            </Confirm>
          )}
        </Section>
      )}
    </Page>
  )
}
