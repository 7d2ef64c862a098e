import { z } from 'zod'
import type { Visit } from '#platform'
import {
  AreaField,
  Empty,
  FileField,
  Form,
  Instant,
  LinkButton,
  Page,
  Section,
  Table,
  Tag,
  TextField,
} from '#ui'
import { measures } from '../../addresses.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { formNames, listNames, mapText } from '../rules.ts'
import { cityFormSeenBy, cityFormsSeenBy } from '../tables.ts'

/** The city's own forms. */
export async function ListPage({ here }: Visit<typeof at.cityForms>) {
  const forms = await cityFormsSeenBy(here)
  const begin = may.setCityForms(here.person) && (
    <LinkButton href={at.newCityForm()} kind="pri">
      市の様式を登録する
    </LinkButton>
  )
  return (
    <Page
      title="市の様式"
      back={measures()}
      lede="予算要求書を、市がいま使っているExcelの様式で出すための登録です。書式・罫線・印刷の設定は様式のまま、値だけを入れます。"
      acts={begin || undefined}
    >
      <Table
        rows={forms}
        rowKey={(form) => form.id}
        empty={
          <Empty
            title="登録された様式がありません"
            why="様式のExcelと、どの値をどの欄に入れるかを登録すると、事業の帳票の画面からその様式で出せます。"
            act={begin || undefined}
            stage="decide"
          />
        }
        columns={[
          {
            key: 'name',
            label: '様式',
            cell: (form) => <a href={at.cityForm({ formId: form.id })}>{form.name}</a>,
          },
          { key: 'file', label: 'ファイル', cell: (form) => form.fileName },
          {
            key: 'cells',
            label: '入れる値',
            align: 'n',
            cell: (form) => Object.keys(form.cellMap).length,
          },
          {
            key: 'state',
            label: '状態',
            cell: (form) =>
              form.withdrawnAt === null ? <Tag kind="ok">使用中</Tag> : <Tag>使わない</Tag>,
          },
          { key: 'at', label: '登録', cell: (form) => <Instant at={form.setAt} form="short" /> },
          { key: 'by', label: '登録した人', cell: (form) => form.setName },
        ]}
        fold
      />
    </Page>
  )
}

/** A workbook is chosen, and the place of each value told; from an earlier form its places are kept. */
export async function NewPage({ here, query, filled }: Visit<typeof at.newCityForm>) {
  const from = z.uuid().safeParse(query.from)
  const earlier = from.success ? await cityFormSeenBy(here, from.data) : null
  return (
    <Page
      title="市の様式を登録する"
      back={at.cityForms()}
      lede="様式のファイルは受け取ったまま保存します。書き込むのは、ここで決めた欄だけです。"
    >
      <Form to={at.cityForms()} filled={filled} submit="確かめて登録する" multipart>
        <TextField name="name" label="様式の名前" required hint="例：様式第2号 予算要求書" />
        <FileField
          name="file"
          label="様式のファイル（Excel）"
          required
          accept=".xlsx"
          hint="値を入れる前の、空の様式を選びます。"
        />
        <AreaField
          name="cells"
          label="値を入れる欄"
          rows={12}
          value={earlier ? mapText(earlier.cellMap) : ''}
          required
          hint="一行に一つ、「値の名前 = シート名!番地」と書きます。例：事業名 = 要求書!C4。積算のように何行も続くものは「積算／内容 = 要求書!B20:B39」と、縦の範囲で書きます。"
        />
      </Form>
      <Names />
    </Page>
  )
}

function Names() {
  const single = formNames.filter((name) => !listNames.includes(name))
  return (
    <Section title="使える値の名前" note="金額は千円。積算の単価と金額だけは円">
      <details>
        <summary>{`一つの欄に入る値（${single.length}）`}</summary>
        <p>{single.join('、')}</p>
      </details>
      <details>
        <summary>{`縦の範囲に入る値（${listNames.length}）`}</summary>
        <p>{listNames.join('、')}</p>
      </details>
    </Section>
  )
}
