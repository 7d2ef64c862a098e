import { BarePage, Form, Notice, TextField } from '#ui'

/** The second step: a code of the authenticator app, or one of the recovery codes. */
export function CodePage({ name, problem }: { name: string; problem: string | null }) {
  return (
    <BarePage title="確認コード" eyebrow={`${name}さん　サインインの二つめの確認`}>
      {problem && <Notice kind="bad">{problem}</Notice>}
      <Form to="/sign-in/step" submit="確認して入る">
        <TextField
          name="code"
          label="確認コード"
          required
          hint="認証アプリに表示されている6けたの数字。30秒ごとに変わります。"
          autocomplete="one-time-code"
        />
      </Form>
      <p class="s14">
        アプリを使えないときは、登録のときに控えた予備コード（10文字）を入れてください。予備コードは一つにつき一度だけ使えます。どちらもないときは、情報政策課の窓口で本人確認を受けてください。
      </p>
      <p class="s14">
        <a href="/sign-in">はじめからやり直す</a>
      </p>
    </BarePage>
  )
}
