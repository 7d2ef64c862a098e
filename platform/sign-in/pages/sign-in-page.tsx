import {
  BarePage,
  Button,
  Form,
  HiddenField,
  Notice,
  SampleTag,
  Section,
  SelectField,
  TextField,
} from '#ui'
import { roles } from '../../person.ts'
import type { SamplePerson } from '../../samples/people.ts'
import type { City } from '../tables.ts'

export type SignInProps = {
  readonly cities: readonly City[]
  readonly chosen: City | null
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
      {chosen && props.samples.length > 0 && <Samples {...props} city={chosen} />}
    </BarePage>
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
