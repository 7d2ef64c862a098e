import { LinkButton } from '../buttons.tsx'
import { CheckField, ChecksField, RadioField } from '../choices.tsx'
import {
  AreaField,
  DateField,
  FileField,
  FiscalYearField,
  HiddenField,
  NumberField,
  SelectField,
  TextField,
  YenField,
} from '../fields.tsx'
import { Form } from '../form.tsx'
import { Columns, Section } from '../surfaces.tsx'

const MARKETS = [
  { value: 'local', label: '地元' },
  { value: 'japan', label: '日本' },
  { value: 'world', label: '世界', note: '海外の見本市、越境の取引' },
]

export function FormsShown() {
  return (
    <Section id="forms" title="入力" note="1列。必須と任意は言葉で示します">
      <Columns shape="2">
        <Form
          to="/styleguide"
          name="plain"
          submit="施策を登録する"
          version={3}
          multipart
          acts={
            <LinkButton href="#forms" kind="sub">
              登録せずに閉じる
            </LinkButton>
          }
        >
          <HiddenField name="plan" value="vision-3" />
          <TextField name="title" label="施策の名前" required value="ろう付け共同研修事業" />
          <AreaField
            name="purpose"
            label="公益性"
            hint="なぜ市がするのかを、1者のためでない理由で書きます。"
            rows={3}
          />
          <FiscalYearField
            name="until"
            label="終期"
            required
            hint="例：令和13、2031"
            value="令和13"
          />
          <DateField
            name="meeting"
            label="諮る会議の日"
            hint="令8.11.24、R8/11/24、2026-11-24 のどれでも入れられます。"
          />
          <YenField name="amount" label="要求額" required value="14,000,000" />
          <NumberField name="makers" label="対象の事業者" unit="者" value={14} />
          <SelectField
            name="section"
            label="款項目"
            width="l"
            options={[
              { value: '7-1-2', label: '7 商工費　1 商工費　2 商工業振興費' },
              { value: '6-1-3', label: '6 農林水産業費　1 農業費　3 農業振興費' },
            ]}
          />
          <FileField
            name="estimate"
            label="見積書"
            hint="PDF、画像。20MBまで。"
            accept=".pdf,.jpg"
          />
        </Form>
        <Form to="/styleguide" name="choices" submit="意見を出す">
          <RadioField name="market" label="市場" required options={MARKETS} value="world" boxed />
          <ChecksField
            name="audience"
            label="見せる相手"
            hint="選ばない相手には、あることも知らせません。"
            options={[
              { value: 'section', label: '課の中' },
              { value: 'finance', label: '財政課' },
              { value: 'public', label: '市民', note: '公開ページに載ります' },
            ]}
            value={['section', 'finance']}
          />
          <RadioField name="answer" label="回答" options={MARKETS.slice(0, 2)} />
          <CheckField name="agreed" label="個人の名前を含まないことを確かめた" required />
          <TextField
            name="owner"
            label="担当係"
            readonly
            value="商工振興係（あなたの所属から）"
            hint="変えるときは係長に依頼してください。"
          />
          <TextField name="password" label="パスワード" type="password" required />
          <TextField
            name="share"
            label="補助率"
            width="xs"
            value="2/3"
            hint="分数で入れます。例：2/3"
          />
        </Form>
      </Columns>
    </Section>
  )
}
