import { todayIn } from '#packages/japan'
import { BarePage, Day, LinkButton, Notice } from '#ui'
import type { IdentityRequest } from '../../identity-requests/tables.ts'

/** What did not work, the same whether there is an account or not. */
export function FailedPage(props: {
  sentence: string
  back: string
  label: string
  reference: string
}) {
  return (
    <BarePage
      title="確かめられませんでした"
      eyebrow="外部の提供元でのサインイン"
      foot={`照会番号　${props.reference}`}
    >
      <Notice kind="bad">{props.sentence}</Notice>
      <div>
        <LinkButton href={props.back} kind="pri">
          {props.label}
        </LinkButton>
      </div>
    </BarePage>
  )
}

/** Vouched for, and not yet linked to an account of the city. */
export function WaitingPage({ asked }: { asked: IdentityRequest }) {
  const receipt = asked.id.slice(0, 8)
  if (asked.decision === 'accepted')
    return (
      <BarePage title="確認が済みました" eyebrow={`受付番号　${receipt}`}>
        <Notice kind="ok">もう一度サインインすると、お使いになれます。</Notice>
        <SignInAgain />
      </BarePage>
    )
  if (asked.decision === 'refused')
    return (
      <BarePage title="お使いになれないことになりました" eyebrow={`受付番号　${receipt}`}>
        <p>確認した結果、このIDでの利用はお断りしました。</p>
        <p>{`理由：${asked.reason}`}</p>
        <p class="s14">
          事情が変わったときや、お心当たりがないときは、受付番号を添えて市の担当課に知らせてください。
        </p>
      </BarePage>
    )
  return (
    <BarePage title="確認を待っています" eyebrow={`受付番号　${receipt}`}>
      <p>
        本人確認は済みました。市の担当者が、どなたの利用かを確かめています。確かめが済むまで、少しお待ちください。
      </p>
      <p>
        <Day on={todayIn(new Date(asked.madeAt))} />
        に受け付けました。この画面を閉じてもかまいません。後でもう一度サインインするか、この画面を開き直すと、どうなったかが分かります。
      </p>
      <p class="s14">お急ぎのときは、受付番号を市の担当課に知らせてください。</p>
      <SignInAgain />
    </BarePage>
  )
}

function SignInAgain() {
  return (
    <p>
      <a href="/sign-in">サインインの画面に戻る</a>
    </p>
  )
}

/** In a window of its own: the form waits in the one before. */
export function ProvenThere() {
  return (
    <BarePage
      title="本人確認ができました"
      eyebrow="大切な操作の前の確認"
      foot="確認は5分間有効です。"
    >
      <Notice kind="ok">
        この画面を閉じ、もとの画面で「確認する」を押してください。先ほどの内容は残っています。
      </Notice>
    </BarePage>
  )
}

/** Signed out here; signing out there is a step of its own, which a form of ours may not lead to. */
export function LeftPage({ label, to }: { label: string; to: string }) {
  return (
    <BarePage title="サインアウトしました" eyebrow="Sanchi　産地">
      <p>{`このシステムからサインアウトしました。${label}には、まだサインインしたままです。`}</p>
      <p>ほかの人も使う端末では、続けて次のボタンを押してください。</p>
      <div>
        <LinkButton href={to} kind="sub">
          続けてサインアウトする
        </LinkButton>
      </div>
      <SignInAgain />
    </BarePage>
  )
}
