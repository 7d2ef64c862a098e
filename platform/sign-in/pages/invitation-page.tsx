import { BarePage, type Filled, Form, TextField } from '#ui'

/** The first password, with a letter in hand. */
export function InvitationPage(props: { to: string; least: number; filled: Filled | null }) {
  return (
    <BarePage title="パスワードを決める" eyebrow="情報政策課からの手紙で">
      <Form to={props.to} filled={props.filled} submit="このパスワードに決める">
        <TextField
          name="login"
          label="ID"
          required
          autocomplete="username"
          hint="情報政策課から、手紙とは別に伝えられたもの。"
        />
        <TextField
          name="password"
          label="新しいパスワード"
          type="password"
          required
          autocomplete="new-password"
          hint={`${props.least}字以上。記号や大文字の決まりはなく、貼り付けもできます。関係のない言葉をいくつか並べるのがおすすめです。`}
        />
        <TextField
          name="again"
          label="新しいパスワード（もう一度）"
          type="password"
          required
          autocomplete="new-password"
        />
      </Form>
    </BarePage>
  )
}

/** Used, run out or never made: the same page. */
export function NoInvitationPage() {
  return (
    <BarePage title="この手紙は使えません" eyebrow="情報政策課からの手紙で">
      <p>
        期限の14日が過ぎたか、もう使われたか、新しい手紙が出ています。情報政策課に、新しい手紙を頼んでください。
      </p>
      <p>
        <a href="/sign-in">パスワードを決めてあるときは、サインインする</a>
      </p>
    </BarePage>
  )
}
