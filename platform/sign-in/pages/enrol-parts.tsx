import { CheckField, TextField } from '#ui'
import type { Pending } from '../enrolment.ts'
import { QrCode } from '../qr-code.tsx'
import { otpauthAddress } from '../totp.ts'

/** The three steps of setting up a second factor, within a form. */
export function EnrolParts(props: { pending: Pending; city: string; login: string }) {
  const { secret, recovery } = props.pending
  return (
    <>
      <section class="stack">
        <h2>1　認証アプリで読み取る</h2>
        <QrCode
          text={otpauthAddress(secret, props.city, props.login)}
          label="認証アプリに登録するためのQRコード"
        />
        <p class="s14">
          読み取れないときは、次の文字をアプリに打ち込んでください（時間ベース、6けた、30秒）。
        </p>
        <p>
          <code>{(secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
        </p>
      </section>
      <section class="stack">
        <h2>2　予備コードを控える</h2>
        <p class="s14">
          スマートフォンをなくしたときに、一つにつき一度だけ使えます。紙に写すか印刷して、端末とは別の所に保管してください。登録を終えると、二度と表示できません。
        </p>
        <ul class="flex">
          {recovery.map((code) => (
            <li class="nowrap">
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <CheckField name="kept" label="予備コードを控えました" required />
      </section>
      <section class="stack">
        <h2>3　アプリの数字を入れる</h2>
        <TextField
          name="code"
          label="確認コード"
          required
          hint="アプリに表示されている6けたの数字。"
          inputmode="numeric"
          autocomplete="one-time-code"
          width="s"
        />
      </section>
    </>
  )
}
