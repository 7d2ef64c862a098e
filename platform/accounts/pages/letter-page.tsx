import { z } from 'zod'
import { Day, Fact, Facts, Instant, Notice, Paper, PaperPage, PaperPart } from '#ui'
import { sql } from '../../database/sql.ts'
import { Missing } from '../../errors.ts'
import type { Visit } from '../../routes.ts'
import { settingOn } from '../../settings/setting.ts'
import { QrCode } from '../../sign-in/qr-code.tsx'
import * as at from '../addresses.ts'
import { invitationOf } from '../invitations.ts'
import { passwordLength, webAddress } from '../password-settings.ts'

/** The letter, on A4: shown right after it was made, to whoever made it, and never again. */
export async function LetterPage({ here, params, query }: Visit<typeof at.letter>) {
  const link = query.link ?? ''
  const secret = link.slice(link.indexOf('.') + 1)
  const invitation = await invitationOf(here, secret)
  if (invitation?.accountId !== params.accountId) throw new Missing()
  const address = await settingOn(here, webAddress)
  const least = await settingOn(here, passwordLength)
  const city = await here.db.value(
    z.string(),
    sql`select name from platform.cities where code = ${here.city}`,
  )
  const path = `/invitation/${link}`
  const whole = address ? new URL(path, address).href : null

  return (
    <PaperPage title="パスワードを決めるための手紙" back={at.account(params)}>
      {whole === null && (
        <Notice kind="warn">
          「市の設定」で、このシステムの住所（URL）がまだ決まっていません。手紙には、住所に続く部分だけが印刷されます。
        </Notice>
      )}
      <Paper
        title="パスワードを決めるための手紙"
        right={
          <>
            <Day on={here.today} />
            <br />
            {`${city}　情報政策課`}
          </>
        }
        foot="親展　この手紙を他の人に渡したり、写真に撮ったりしないでください。"
      >
        <p>{`${invitation.name}　様`}</p>
        <p>
          Sanchi（産業政策の仕事のシステム）を使うためのパスワードを、次の手順で決めてください。この手紙は一度だけ使えます。
        </p>
        <PaperPart title="開くところ">
          {whole && <QrCode text={whole} label="パスワードを決める画面のQRコード" />}
          <p>
            <code>{whole ?? `（このシステムの住所）${path}`}</code>
          </p>
        </PaperPart>
        <PaperPart title="手順">
          <ol>
            <li>庁内の端末で、上の住所を開きます。</li>
            <li>別にお伝えしたIDを入れます。IDはこの手紙には書いてありません。</li>
            <li>{`パスワードを決めます。${least}字以上で、記号や大文字の決まりはありません。関係のない言葉をいくつか並べてください。`}</li>
            <li>
              サインインの画面で、IDとパスワードを入れます。認証アプリの登録を求められたら、続けて行います。
            </li>
          </ol>
        </PaperPart>
        <PaperPart title="期限">
          <Facts>
            <Fact term="使える期限">
              <Instant at={invitation.untilAt} />
            </Fact>
            <Fact term="間違えられる回数">IDの間違いは5回まで</Fact>
          </Facts>
          <p>
            期限が過ぎたとき、使えないと表示されたときは、情報政策課に新しい手紙を頼んでください。
          </p>
        </PaperPart>
      </Paper>
    </PaperPage>
  )
}
