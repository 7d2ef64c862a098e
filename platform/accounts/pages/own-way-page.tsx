import { Form, HiddenField, LinkButton, Page } from '#ui'
import { Missing } from '../../errors.ts'
import { theProviderFits } from '../../identities/rules.ts'
import { isProven } from '../../person.ts'
import type { Visit } from '../../routes.ts'
import { isProviderKind, providerOffered } from '../../sign-in/providers.ts'
import * as at from '../addresses.ts'

/** Adding a provider to the own ways in: who one is is proven here first, then there. */
export async function OwnWayPage({ here, params, filled }: Visit<typeof at.ownWay>) {
  const { kind } = params
  if (!isProviderKind(kind) || !theProviderFits(kind, here.person.roles)) throw new Missing()
  const provider = await providerOffered(here, kind)
  if (provider === null) throw new Missing()
  const { label } = provider
  return (
    <Page
      title={`${label}を加える`}
      eyebrow="アカウント"
      crumbs={[{ label: 'アカウント', href: at.own() }, { label: `${label}を加える` }]}
      lede={`${label}でも、この利用者としてサインインできるようにします。パスワードでも、これまでどおり入れます。`}
    >
      <div class="prose">
        <ol>
          <li>ここで、もう一度ご本人であることを確かめます。</li>
          <li>{`${label}の画面に移り、ご自分のIDで入ります。ほかの人のIDで入らないでください。`}</li>
          <li>この画面に戻ると、加わっています。</li>
        </ol>
      </div>
      {isProven(here.person, here.now) ? (
        <div>
          <LinkButton href={`/sign-in/with/${kind}/link`} kind="pri">
            {`${label}の画面に進む`}
          </LinkButton>
        </div>
      ) : (
        <Form to={at.ownWay({ kind })} name="begin" filled={filled} submit="本人確認に進む">
          <HiddenField name="kind" value={kind} />
        </Form>
      )}
    </Page>
  )
}
