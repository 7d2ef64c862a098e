import {
  BarePage,
  Button,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  SampleTag,
  Section,
  SelectField,
  TextField,
} from '#ui'
import { withQuery } from '../../addresses.ts'
import { roles } from '../../person.ts'
import type { SamplePerson } from '../../samples/people.ts'
import type { ProviderKind } from '../providers.ts'
import type { City } from '../tables.ts'

export type SignInProps = {
  readonly cities: readonly City[]
  readonly chosen: City | null
  /** Through whom one may sign in besides the password, in the chosen city. */
  readonly providers: readonly { readonly kind: ProviderKind; readonly label: string }[]
  /** Providers are known, and of which city is not yet. */
  readonly asksForCity: boolean
  readonly login: string
  readonly next: string
  /** What went wrong with the last attempt. */
  readonly problem: string | null
  /** The session that was there has run out. */
  readonly ranOut: boolean
  /** Who may be tried in the chosen city; empty but in a demonstration. */
  readonly samples: readonly SamplePerson[]
  readonly samplePassword: string
}

/** Sign-in: city, ID, password. */
export function SignInPage(props: SignInProps) {
  const { cities, chosen, problem } = props
  const single = cities.length === 1
  const values = { city: String(chosen?.code ?? ''), login: props.login }
  return (
    <BarePage title="サインイン" eyebrow={chosen ? `${chosen.name}　産業振興` : 'Sanchi　産地'}>
      {props.ranOut && problem === null && (
        <Notice>
          しばらく操作がなかったか、別の画面でサインアウトしたため、もう一度サインインが必要です。この端末に書きかけた内容は残っています。
        </Notice>
      )}
      {problem && <Notice kind="bad">{problem}</Notice>}
      <Form
        to="/sign-in"
        name="sign-in"
        filled={problem ? { form: 'sign-in', values, problems: [], rule: null, stale: null } : null}
        submit="サインインする"
      >
        <HiddenField name="next" value={props.next} />
        {!single && (
          <SelectField
            name="city"
            label="市"
            required
            value={chosen?.code ?? null}
            options={cities.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        <TextField name="login" label="ID" required autocomplete="username" value={props.login} />
        <TextField
          name="password"
          label="パスワード"
          type="password"
          required
          autocomplete="current-password"
        />
      </Form>
      <p class="s14">
        パスワードを忘れたときは、情報政策課に新しい手紙（パスワードを決めるためのもの）を頼んでください。
      </p>
      {props.providers.length > 0 && <Providers {...props} />}
      {props.asksForCity && <CityFirst {...props} />}
      {chosen && props.samples.length > 0 && <Samples {...props} city={chosen} />}
    </BarePage>
  )
}

const whose: Readonly<Record<ProviderKind, string>> = {
  staff: '市の職員の方',
  business: '事業者の方',
}

function Providers({ providers, chosen, next }: SignInProps) {
  return (
    <Section title="ほかの方法で入る">
      <ul class="plain stack">
        {providers.map(({ kind, label }) => (
          <li>
            <p class="s14">{whose[kind]}</p>
            <LinkButton
              href={withQuery(`/sign-in/with/${kind}`, { city: String(chosen?.code ?? ''), next })}
              kind="sub"
            >
              {`${label}で入る`}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function CityFirst({ cities, next }: SignInProps) {
  return (
    <Section title="ほかの方法で入る">
      <Form to="/sign-in" method="get" inline>
        <HiddenField name="next" value={next} />
        <SelectField
          name="city"
          label="市を選ぶと、その市のほかの方法が出ます"
          required
          options={cities.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Button kind="sub" size="sm">
          選ぶ
        </Button>
      </Form>
    </Section>
  )
}

function Samples({ samples, city, next, samplePassword }: SignInProps & { city: City }) {
  return (
    <Section
      title={
        <>
          見本の利用者で入る <SampleTag />
        </>
      }
    >
      <p class="s14">
        {`${city.name}は操作を試すための見本です。人と記録は架空のもので、役割を選ぶとそのまま入れます。IDを打って入るときのパスワードは、どの人も「${samplePassword}」です。`}
      </p>
      <Form to="/sign-in/sample" name="sample">
        <HiddenField name="next" value={next} />
        <div class="flex mt">
          {samples.map((who) => (
            <Button kind="sub" size="sm" name="who" value={`${who.city}.${who.login}`}>
              {`${who.roles.map((role) => roles[role]).join('・')}　${who.name}`}
            </Button>
          ))}
        </div>
      </Form>
    </Section>
  )
}
