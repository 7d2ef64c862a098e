import type { Visit } from '#platform'
import {
  AreaField,
  CheckField,
  Columns,
  Form,
  Notice,
  Page,
  RadioField,
  Section,
  SelectField,
  Stack,
  TextField,
} from '#ui'
import * as at from '../addresses.ts'
import { proposerKinds, secrecySentence } from '../rules.ts'

/** Anyone proposes something, without an account and in one form. */
export function SendPage({ here, params, filled }: Visit<typeof at.sending>) {
  const { person } = here
  return (
    <Page
      title="市に提案する"
      back={at.town(params)}
      lede="産業のこれからについて、どなたでも提案できます。受け付けた日の翌日から30日のうちに、採用するか、しないならその理由をお答えします。"
    >
      <Notice kind="info">
        {secrecySentence}
        いただいた連絡先は、この提案の回答と問い合わせにだけ使います。
      </Notice>
      <Form to={at.sending(params)} filled={filled} submit="提案を送る">
        <Section title="提案">
          <Stack wide>
            <TextField name="title" label="題" required maxlength={80} hint="80字まで" />
            <AreaField
              name="problem"
              label="困っていること・足りないこと"
              required
              rows={4}
              hint="だれが、いつ、どんなことで困っているか"
            />
            <AreaField name="idea" label="アイデア" required rows={5} />
            <AreaField name="asked" label="市にしてほしいこと" required rows={3} />
            <AreaField
              name="evidence"
              label="もとになること"
              rows={3}
              hint="見聞きしたこと、数字、ほかの市の例など"
            />
            <TextField
              name="costGuess"
              label="費用の見当"
              maxlength={200}
              hint="わからなければ空けてください。市で調べます。"
            />
          </Stack>
        </Section>
        <Section title="公開について">
          <Stack wide>
            <RadioField
              name="publicity"
              label="この提案を公開してよいか"
              required
              options={[
                { value: 'published', label: '回答とともに公開してよい' },
                { value: 'withheld', label: '公開しない', note: '　市の中でだけ読みます' },
                {
                  value: 'secret',
                  label: '秘密のアイデアを含む',
                  note: '　担当する課だけが読みます',
                },
              ]}
            />
            <CheckField
              name="showsName"
              label="公開するとき、名前も出してよい"
              hint="印がなければ、立場（事業者、市民など）だけを出します。"
            />
          </Stack>
        </Section>
        <Section title="提案する方">
          <Stack wide>
            <SelectField name="proposerKind" label="立場" required options={proposerKinds} />
            <TextField
              name="proposerName"
              label="名前"
              required
              maxlength={60}
              value={person.id === null ? null : person.name}
              autocomplete="name"
            />
            <TextField
              name="organisation"
              label="会社・団体・学校の名前"
              maxlength={100}
              autocomplete="organization"
            />
            <Columns shape="2">
              <TextField
                name="mail"
                label="メール"
                type="email"
                hint="メールか電話の、どちらかは要ります。"
                autocomplete="email"
              />
              <TextField name="phone" label="電話" type="tel" autocomplete="tel" />
            </Columns>
            <CheckField name="hasRead" label="上のお知らせを読みました" required />
          </Stack>
        </Section>
      </Form>
    </Page>
  )
}
