import { RadioField } from '../choices.tsx'
import { AreaField, FiscalYearField, NumberField, TextField } from '../fields.tsx'
import type { Filled } from '../filled.ts'
import { Form } from '../form.tsx'
import { Card, Columns, Section } from '../surfaces.tsx'

const NOTHING: Filled = { form: null, values: {}, problems: [], rule: null, stale: null }

const WRONG: Filled = {
  ...NOTHING,
  form: 'wrong',
  values: { title: 'ろう付け共同研修事業', until: '', share: '1.5', grounds: [] },
  problems: [
    { field: 'until', sentence: '事業の終期を入れてください。例：令和13年度まで' },
    { field: 'share', sentence: '補助率は 0 より大きく 1 以下で入れてください（今の値：1.5）' },
    { field: 'grounds', sentence: '根拠カードを1枚以上選んでください。' },
  ],
}

const BROKEN: Filled = {
  ...NOTHING,
  form: 'broken',
  values: { until: '令和8' },
  rule: 'いまの終期より後の年度でなければ、延長になりません。いまの終期は令和11年度です。',
}

const STALE: Filled = {
  ...NOTHING,
  form: 'stale',
  values: { unit: '380', times: '3' },
  stale: {
    yours: { unit: '380', times: '3' },
    theirs: { unit: '375', times: '4' },
    original: { unit: '370', times: '3' },
    labels: { unit: '出展小間料 単価（千円）', times: '追跡調査 回数' },
    by: '森係長',
    at: '10:40',
  },
}

export function ProblemsShown() {
  return (
    <Section id="problems" title="入力の誤り" note="422 と 409。入力した内容は消えません">
      <Columns shape="2">
        <Form to="/styleguide" name="wrong" filled={WRONG} submit="直して保存する">
          <TextField name="title" label="施策の名前" required />
          <FiscalYearField
            name="until"
            label="終期"
            required
            hint="終期のない施策は登録できません。延長するときは評価が必要です。"
          />
          <TextField
            name="share"
            label="補助率"
            required
            width="xs"
            hint="分数で入れます。例：2/3"
          />
          <RadioField
            name="grounds"
            label="根拠"
            required
            options={[
              { value: 'a', label: '知-0142 輸出した事業者は14％' },
              { value: 'b', label: '知-0156 小口の海外注文を断っている' },
            ]}
          />
        </Form>
        <div class="stack-6">
          <Form to="/styleguide" name="broken" filled={BROKEN} submit="終期を延ばす" version={4}>
            <FiscalYearField name="until" label="新しい終期" required />
          </Form>
          <Form
            to="/styleguide"
            name="stale"
            filled={STALE}
            submit="この内容で保存する"
            version={8}
          >
            <NumberField name="unit" label="出展小間料 単価" unit="千円" required />
            <NumberField name="times" label="追跡調査 回数" unit="回" required />
          </Form>
          <Card title="行の中の小さな入力" kind="flat">
            <Form to="/styleguide" name="answer" inline submit="回答を送る">
              <AreaField name="text" label="財政課への回答" rows={2} />
            </Form>
          </Card>
        </div>
      </Columns>
    </Section>
  )
}
