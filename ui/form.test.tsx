import { expect, test } from 'vitest'
import { CheckField, ChecksField, RadioField } from './choices.tsx'
import { AreaField, NumberField, SelectField, TextField } from './fields.tsx'
import type { Filled } from './filled.ts'
import { Form } from './form.tsx'
import { type Drawable, renderPage } from './frame.ts'
import { officerFrame } from './testing.ts'

const draw = (node: Drawable) => renderPage(officerFrame(), node)
const came = (changes: Partial<Filled>): Filled => ({
  form: null,
  values: {},
  problems: [],
  rule: null,
  stale: null,
  ...changes,
})

test('a post carries the token, a fresh key against doubles, its name and the version', () => {
  const once = () =>
    /name="_once" value="([^"]+)"/.exec(
      draw(<Form to="/x" name="renewal" version={7} submit="更新する" />),
    )?.[1]
  const html = draw(<Form to="/x" name="renewal" version={7} submit="更新する" />)
  expect(html).toContain('name="_csrf" value="token-of-this-session"')
  expect(html).toContain('name="_form" value="renewal"')
  expect(html).toContain('name="_version" value="7"')
  expect(once()).toMatch(/^[0-9a-f-]{36}$/)
  expect(once()).not.toBe(once())
})

test('a get form carries nothing of the session', () => {
  expect(draw(<Form to="/x" method="get" submit="絞り込む" />)).not.toMatch(/_csrf|_once/)
})

test('a problem stands at its field, tied to it, and is linked from the summary', () => {
  const filled = came({
    values: { share: '1.5' },
    problems: [{ field: 'share', sentence: '補助率は 1 以下で入れてください' }],
  })
  const html = draw(
    <Form to="/x" name="costs" filled={filled} submit="保存する">
      <TextField name="share" label="補助率" hint="例：2/3" value="1/2" required />
    </Form>,
  )
  expect(html).toContain('<a href="#form-costs-share">補助率は 1 以下で入れてください</a>')
  expect(html).toContain('id="form-costs-share"')
  expect(html).toContain('value="1.5"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('aria-describedby="form-costs-share-hint form-costs-share-error"')
  expect(html).toContain('<div id="form-costs-share-error"><p class="err">補助率は')
  expect(html).toContain('role="alert" tabindex="-1" data-focus')
  expect(html).toContain('直すところが1つあります')
})

test('two forms on a page keep their values and errors apart', () => {
  const filled = came({
    form: 'second',
    values: { title: 'typed' },
    problems: [{ field: 'title', sentence: '短くしてください' }],
  })
  const html = draw(
    <main>
      <Form to="/1" name="first" filled={filled} submit="1">
        <TextField name="title" label="名前" value="own" />
      </Form>
      <Form to="/2" name="second" filled={filled} submit="2">
        <TextField name="title" label="名前" value="own" />
      </Form>
    </main>,
  )
  const [first = '', second = ''] = html.split('</form>')
  expect(first).toContain('value="own"')
  expect(first).not.toMatch(/短くして|aria-invalid/)
  expect(second).toContain('value="typed"')
  expect(second).toContain('短くしてください')
})

test('a field outside a form shows its own value, also after a form', () => {
  const html = draw(
    <main>
      <Form to="/x" filled={came({ values: { a: 'typed' } })} submit="送る" />
      <TextField name="a" label="あ" value="own" />
    </main>,
  )
  expect(html).toContain('value="own"')
})

test('what was unticked, emptied or chosen otherwise stays so', () => {
  const filled = came({ values: { note: '', market: 'world', audience: ['finance'], size: '2' } })
  const options = [
    { value: 'japan', label: '日本' },
    { value: 'world', label: '世界' },
  ]
  const html = draw(
    <Form to="/x" filled={filled} submit="送る">
      <AreaField name="note" label="備考" value="old" />
      <CheckField name="agreed" label="確かめた" value />
      <RadioField name="market" label="市場" options={options} value="japan" />
      <ChecksField
        name="audience"
        label="相手"
        options={[
          { value: 'section', label: '課' },
          { value: 'finance', label: '財政課' },
        ]}
        value={['section']}
      />
      <SelectField name="size" label="規模" options={[{ value: 2, label: '中' }]} value={1} />
      <NumberField name="zero" label="数" value={0} />
    </Form>,
  )
  expect(html).not.toContain('old')
  expect(html.match(/checked=""/g)).toHaveLength(2)
  expect(html).toMatch(/value="world" checked=""/)
  expect(html).toMatch(/value="finance" checked=""/)
  expect(html).toMatch(/<option value="2" selected="">/)
})

test('markup that was typed comes back as text; a password does not come back', () => {
  const evil = '</textarea><script>alert(1)</script>'
  const html = draw(
    <Form to="/x" filled={came({ values: { a: evil, t: evil, p: 'secret' } })} submit="送る">
      <TextField name="a" label="あ" />
      <AreaField name="t" label="い" />
      <TextField name="p" label="パスワード" type="password" />
    </Form>,
  )
  expect(html).not.toMatch(/<script>|secret/)
  expect(html.match(/&lt;script&gt;/g)).toHaveLength(2)
})

test('a broken rule says its sentence; a stale form shows both versions of what differs', () => {
  expect(
    draw(<Form to="/x" filled={came({ rule: '終期より後です。' })} submit="送る" />),
  ).toContain('終期より後です。')
  const stale = {
    yours: { unit: '380', times: '3', note: '', days: '5' },
    theirs: { unit: '375', times: '3', note: '会場を変更', days: '6' },
    original: { unit: '370', times: '3', note: '' },
    labels: { unit: '単価', times: '回数', note: '備考', days: '日数' },
    by: '森係長',
    at: '10:40',
  }
  const html = draw(<Form to="/x" name="f" filled={came({ stale })} submit="送る" />)
  expect(html).toContain('あなたの入力中に、森係長が保存しました')
  expect(html).toMatch(/単価<\/th><td data-l="元の値">370<\/td>/)
  expect(html).toMatch(/name="_take.unit" value="mine" checked=""[^>]*\/><span>380/)
  expect(html).toMatch(/name="_take.unit" value="theirs"[^>]*\/><span>375/)
  expect(html).toContain('name="_theirs.unit" value="375"')
  expect(html).toContain('違うのは3か所')
  // What this person left as it was keeps what the other wrote; where that is not known, the own word stands.
  expect(html).toMatch(/name="_take.note" value="theirs" checked=""/)
  expect(html).toMatch(/name="_take.days" value="mine" checked=""/)
  expect(html).toContain('あなたが直していない項目は、はじめは先に保存された内容にしてあります。')
  expect(html).not.toContain('回数')
})

test('a draft is offered at its own form, and gone on with where its link was followed', () => {
  const savedAt = '2026-11-24T01:42:00.000Z'
  const id = '0b7c1d4e-7a55-4d6e-9f6b-6e0f6a1c2d3e'
  const frame = officerFrame({ search: '?year=2026', drafts: [{ id, key: '/x#second', savedAt }] })
  const two = (filled: Filled | null) => (
    <main>
      <Form to="/x" name="first" filled={filled} submit="1">
        <TextField name="title" label="題" value="own" />
      </Form>
      <Form to="/x?tab=2" name="second" filled={filled} version={4} submit="2">
        <TextField name="title" label="題" value="own" />
      </Form>
    </main>
  )
  const [first = '', second = ''] = renderPage(frame, two(null)).split('</form><div')
  expect(first).not.toContain('書きかけ')
  expect(second).toContain('10:42 の書きかけがあります。')
  expect(second).toContain(`href="/measures/1?year=2026&amp;draft=${id}#form-second"`)

  const draft = { id, key: '/x#second', savedAt: '2026-11-23T01:42:00.000Z', version: '3' }
  const going = renderPage(frame, two(came({ values: { title: 'typed' }, draft })))
  expect(going).toContain('令和8年11月23日 10:42 の書きかけの続きです')
  expect(going.match(/value="own"/g)).toHaveLength(1)
  expect(going).toContain('value="typed"')
  expect(going).toContain('name="_version" value="3"')

  const wrong = came({ form: 'second', rule: 'だめです。' })
  expect(renderPage(frame, two(wrong))).not.toContain('書きかけ')
  expect(renderPage(officerFrame({ person: null }), two(null))).not.toContain('data-draft')
})

test('an asynchronous field is refused; a form in a form is refused', () => {
  const Later = async () => <p>later</p>
  expect(() =>
    draw(
      <Form to="/x" submit="送る">
        <Later />
      </Form>,
    ),
  ).toThrow('synchronously')
  expect(() =>
    draw(
      <Form to="/x" submit="送る">
        <Form to="/y" submit="送る" />
      </Form>,
    ),
  ).toThrow('inside another form')
  expect(draw(<Form to="/x" submit="送る" />)).toContain('送る')
})

test('where a field is needed only in a row that is written, that is said, and the browser lets it be empty', () => {
  const html = draw(
    <Form to="/x" name="rows" submit="保存する">
      <TextField name="content" label="内容" need="書く行は必須" />
      <TextField name="unit" label="単位" />
    </Form>,
  )
  expect(html).toContain('内容<span class="req">書く行は必須</span>')
  expect(html).toContain('単位<span class="opt">任意</span>')
  expect(html).not.toMatch(/<input[^>]*name="content"[^>]*required/)
})
