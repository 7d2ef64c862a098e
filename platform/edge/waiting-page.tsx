import type { Context } from 'hono'
import { BarePage, draftKey, Form, HiddenField, LinkButton } from '#ui'
import { isSecretName } from '../drafts/rules.ts'
import type { House } from '../house.ts'
import { safeNext } from '../sign-in/rules.ts'
import { barePage } from './failure-page.tsx'
import { type Kept, keptOf } from './proof-page.tsx'
import { type Flat, formNameOf, waiting } from './typed-form.ts'

/**
 * The session has ended while somebody wrote: the form waits on this page, needs no script, and stands there as
 * typed once they have signed in beside it.
 */
function WaitingPage({ kept, next }: { kept: Kept; next: string }) {
  const typed = Object.entries(kept.typed).filter(([name]) => name !== waiting)
  return (
    <BarePage
      title="サインインの時間が切れました"
      eyebrow="まだ保存していません"
      foot="選んでいた書類（ファイル）は、続きの画面でもう一度選んでください。"
    >
      <p data-unsent={draftKey(kept.to, formNameOf(kept.typed))}>
        書いた内容は、この画面に残っています。この画面は閉じないでください。
      </p>
      <div class="stack">
        <p>1．下のボタンで別の画面を開き、サインインしてください。</p>
        <p>
          <LinkButton href={`/sign-in?${new URLSearchParams({ next })}`} kind="sub" beside>
            サインインする（別の画面）
          </LinkButton>
        </p>
        <p>2．この画面に戻り、「続きを書く」を押してください。書いたまま、続けられます。</p>
      </div>
      <Form to={kept.to} submit="続きを書く">
        {typed.flatMap(([name, value]) =>
          [value].flat().map((one) => <HiddenField name={name} value={one} />),
        )}
        <HiddenField name={waiting} value="1" />
      </Form>
    </BarePage>
  )
}

/** Where the page of the form can be opened again. */
function pageOfForm(c: Context): string {
  const from = URL.parse(c.req.header('referer') ?? '')
  if (from === null || from.host !== c.req.header('host')) return '/'
  return safeNext(from.pathname + from.search)
}

/**
 * The answer to a form of nobody: signing in, and nothing else. What somebody wrote whose session ended on the way
 * waits on a page of its own; what another origin has sent does not.
 * @param hadSession it came with a session that has ended, or with a token of one
 */
export function signInFirst(
  house: Pick<House, 'https' | 'assets'>,
  c: Context,
  flat: Flat,
  hadSession: boolean,
): Response {
  const isOurs = URL.parse(c.req.header('origin') ?? '')?.host === c.req.header('host')
  // A password is soon typed again, and must not stand on a page that anybody may sit before.
  const holdsSecret = Object.keys(flat).some(isSecretName)
  if (!isOurs || holdsSecret || !(hadSession || waiting in flat)) return c.redirect('/sign-in', 303)
  const page = <WaitingPage kept={keptOf(c.req.path, flat)} next={pageOfForm(c)} />
  return barePage(house, c, page, 403)
}
