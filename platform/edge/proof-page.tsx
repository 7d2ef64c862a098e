import { BarePage, Button, Form, HiddenField, Notice, TextField } from '#ui'
import type { ProofAsked } from '../sign-in/proof-asked.ts'
import type { Flat } from './typed-form.ts'

/** A form that waits until its sender has said again who they are: where it goes, and what was typed. */
export type Kept = { readonly to: string; readonly typed: Flat }

/** What is carried along: everything but the tokens, which belong to the page they came from. */
export function keptOf(to: string, flat: Flat): Kept {
  const typed = Object.entries(flat).filter(([name]) => !['_csrf', '_once'].includes(name))
  return { to, typed: Object.fromEntries(typed) }
}

/** Asks again who it is before a dangerous act; nothing that was typed is lost. */
export function ProofPage(props: { kept: Kept; asks: ProofAsked; problem?: string }) {
  const { asks } = props
  return (
    <BarePage
      title="もう一度、本人確認をしてください"
      eyebrow="大切な操作の前の確認"
      foot="確認は5分間有効です。"
    >
      <p>
        権限や個人情報にかかわる操作です。席を離れたあいだに他の人が操作することを防ぐため、ご本人であることを確かめます。入力した内容は残っています。
      </p>
      {props.problem && <Notice kind="bad">{props.problem}</Notice>}
      {asks.providers.map(({ kind, label }) => (
        <p>
          <a href={`/sign-in/with/${kind}/proof`} target="_blank" rel="noopener">
            {`${label}で確かめる（別の画面で開きます）`}
          </a>
        </p>
      ))}
      {asks.providers.length > 0 && (
        <p class="s14">
          {asks.password
            ? '別の画面で確かめたら、下は空欄のまま「確認する」を押してください。パスワードでも確かめられます。'
            : '別の画面で確かめたら、「確認する」を押してください。'}
        </p>
      )}
      <Form to="/sign-in/proof" submit="確認する">
        <HiddenField name="to" value={props.kept.to} />
        <HiddenField name="typed" value={JSON.stringify(props.kept.typed)} />
        {asks.password && (
          <TextField
            name="password"
            label="パスワード"
            type="password"
            autocomplete="current-password"
            required={asks.providers.length === 0}
          />
        )}
        {asks.password && asks.code && (
          <TextField
            name="code"
            label="確認コード"
            hint="認証アプリに表示されている6けたの数字。"
            inputmode="numeric"
            autocomplete="one-time-code"
            width="s"
            required={asks.providers.length === 0}
          />
        )}
      </Form>
    </BarePage>
  )
}

/** Proven: the form stands ready with all that was typed, and is sent by the person. */
export function ProvenPage({ kept }: { kept: Kept }) {
  return (
    <BarePage title="本人確認ができました" eyebrow="大切な操作の前の確認">
      <Notice kind="ok">
        まだ保存していません。下のボタンで、先ほどの内容をもう一度送ってください。
      </Notice>
      <Form to={kept.to}>
        {Object.entries(kept.typed).flatMap(([name, value]) =>
          [value].flat().map((one) => <HiddenField name={name} value={one} />),
        )}
        <Button kind="pri">先ほどの内容を送る</Button>
      </Form>
    </BarePage>
  )
}
